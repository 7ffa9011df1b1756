// Reads what our Terraform export writes, for the tests: as Terraform would, with the values of the variables put in.
// https://developer.hashicorp.com/terraform/language/expressions/strings

type Variables = Readonly<Record<string, string>>;

/** The attributes of the first `resource` block. */
export function readResource(hcl: string, variables: Variables): Record<string, unknown> {
  const start = /^resource "clickhouse_clickpipe" "[a-z_][a-z0-9_]*" (?=\{$)/m.exec(hcl);
  if (!start) throw new Error('There is no resource.');
  return new Reader(hcl.slice(start.index + start[0].length), variables).object();
}

/** A string with its quotes as a text. */
export function readString(quoted: string, variables: Variables = {}): string {
  return new Reader(quoted, variables).string();
}

class Reader {
  constructor(
    private rest: string,
    private readonly variables: Variables,
  ) {}

  object(): Record<string, unknown> {
    const entries: [string, unknown][] = [];
    this.take(/^\{\s*/);
    while (!this.has(/^\}/)) {
      const [, name = ''] = this.take(/^([a-z_][a-z0-9_]*) *= /);
      entries.push([name, this.value()]);
      // On one line attributes are parted by commas, else by line breaks.
      this.take(/^(?:, |\n\s*| (?=\}))/);
    }
    this.take(/^\}/);
    return Object.fromEntries(entries);
  }

  string(): string {
    let text = '';
    this.take(/^"/);
    while (!this.has(/^"/)) text += this.piece();
    this.take(/^"/);
    return text;
  }

  private value(): unknown {
    if (this.has(/^\{/)) return this.object();
    if (this.has(/^\[/)) return this.list();
    if (this.has(/^"/)) return this.string();
    if (this.has(/^var\./)) return this.variable();
    return JSON.parse(this.take(/^[a-z0-9.+-]+/)[0]);
  }

  private list(): unknown[] {
    const items: unknown[] = [];
    this.take(/^\[\s*/);
    while (!this.has(/^\]/)) {
      items.push(this.value());
      this.take(/^,?\s*/);
    }
    this.take(/^\]/);
    return items;
  }

  private piece(): string {
    if (this.has(/^\$\$\{|^%%\{/)) return this.take(/^(?:\$\$\{|%%\{)/)[0].slice(1);
    if (this.has(/^\$\{/)) {
      this.take(/^\$\{/);
      const value = this.variable();
      this.take(/^\}/);
      return value;
    }
    if (this.has(/^%\{/)) throw new Error('A directive was not escaped.');
    const [, unicode, escape, plain = ''] = this.take(/^(?:\\u([0-9a-f]{4})|\\([nrt"\\])|([^\n\r]))/u);
    if (unicode !== undefined) return String.fromCharCode(Number.parseInt(unicode, 16));
    return escape === undefined ? plain : (JSON.parse(`"\\${escape}"`) as string);
  }

  private variable(): string {
    const [, name = ''] = this.take(/^var\.([a-z_][a-z0-9_]*)/);
    const value = this.variables[name];
    if (value === undefined) throw new Error(`There is no variable ${name}.`);
    return value;
  }

  private has(pattern: RegExp): boolean {
    return pattern.test(this.rest);
  }

  private take(pattern: RegExp): RegExpExecArray {
    const found = pattern.exec(this.rest);
    if (!found) throw new Error(`${String(pattern)} expected at: ${this.rest.slice(0, 60)}`);
    this.rest = this.rest.slice(found[0].length);
    return found;
  }
}
