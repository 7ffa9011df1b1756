// The pages that the contract operates are drawn by React as it is shipped: the one for development takes twice the time.
import React from 'react';
import { flushSync } from 'react-dom';

/** What the testing library asks of React, and only the one for development has: what was done is drawn when it returns. */
function act(callback: () => unknown): Promise<unknown> {
  return drawn(flushSync(callback));
}

async function drawn(result: unknown): Promise<unknown> {
  const value = await result;
  await new Promise((go) => setTimeout(go, 0));
  flushSync(() => undefined);
  return value;
}

Object.assign(React, { act });
