// The pages that the contract operates are drawn by React as it is shipped: the one for development takes twice the time.
import React from 'react';
import { flushSync } from 'react-dom';

type Act = (callback: () => unknown) => PromiseLike<unknown>;

/** What the testing library asks of React, and only the one for development has: what was done is drawn when it returns. */
const act: Act = (callback) => {
  const result = flushSync(callback);
  return { then: (done, failed) => drawn(result).then(done, failed) };
};

async function drawn(result: unknown): Promise<unknown> {
  const value = await result;
  await new Promise((go) => setTimeout(go, 0));
  flushSync(() => undefined);
  return value;
}

Object.assign(React, { act });
