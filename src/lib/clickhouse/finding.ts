/** Something to say about a type that reads well. */
export interface Finding {
  /** ClickHouse refuses an error. A warning may work: the server decides. */
  severity: 'error' | 'warning';
  /** A sentence or two that say what to do. */
  message: string;
  /** The place in the text the type was read from, in UTF-16 code units; absent for a tree that was not read. */
  at?: number;
  length?: number;
}

/** What a rule finds: a sentence, and the part of the type it is about if that is not the type itself. */
export interface Complaint {
  message: string;
  part?: object;
}

/** A rule that holds, or one complaint. */
export function unless(holds: boolean, message: string, part?: object): Complaint[] {
  return holds ? [] : [part === undefined ? { message } : { message, part }];
}
