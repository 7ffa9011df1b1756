// For tests: what can go wrong between a tab and the cloud.

/** What is done to the next request that matches, beside or instead of carrying it out. */
export interface NetworkFault {
  method: string;
  /** The path contains this. */
  path?: string;
  /** The body contains this. */
  body?: string;
  /** `before`: it never arrives. `after`: it is carried out, and then this is the answer. */
  when: 'before' | 'after';
  answer: 'cut' | 'gateway' | 'refusal' | 'tooMany' | 'garbled' | 'notThere' | 'noPage';
}

/** The answer of a fault; throws as `fetch` does where the connection is cut. */
export function answerTo({ answer }: NetworkFault): Response {
  switch (answer) {
    case 'cut':
      throw new TypeError('Failed to fetch');
    case 'gateway':
      return new Response('<html>Gateway time-out</html>', { status: 504 });
    case 'notThere':
      return Response.json(
        { status: 404, error: 'NOT_FOUND: ClickPipe not found', requestId: 'r-404' },
        { status: 404 },
      );
    case 'noPage':
      return new Response('<html>404 page not found</html>', { status: 404 });
    case 'garbled':
      return new Response('{"status":', { status: 200 });
    case 'tooMany':
      return Response.json(
        { status: 429, error: 'TOO_MANY_REQUESTS: slow down', requestId: 'r-429' },
        { status: 429, headers: { 'X-RateLimit-Reset': '1' } },
      );
    case 'refusal':
      return Response.json(
        { status: 400, error: 'BAD_REQUEST: the source refused the connection', requestId: 'r-400' },
        { status: 400 },
      );
  }
}
