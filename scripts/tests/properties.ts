// On a developer's machine every run tries new inputs. In CI they are the same ones each time, so that a red run speaks of
// the change it is about; what new inputs find becomes a change of its own.
import fc from 'fast-check';

if (process.env['CI']) fc.configureGlobal({ seed: 20_261_122 });
