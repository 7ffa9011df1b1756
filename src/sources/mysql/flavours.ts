export function isMariadb(type: string): boolean {
  return type === 'mariadb' || type === 'rdsmariadb';
}
