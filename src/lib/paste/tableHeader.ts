// The lines above the names: which column holds what.
import type { PastedCell } from './tableLine';

/** Where the names stand in the lines that follow. */
export interface TableColumns {
  /** The column of schema, database or dataset; absent if the header itself names it. */
  first?: number;
  /** Its name, if the header says it for all lines. */
  allIn?: string;
  /** The column of the table or the collection. */
  second: number;
  /** The column that tells tables from views. */
  type?: number;
}

const FIRST = new Set([
  ...'schema schemaname tableschema tableschem nspname namespace sourceschema sourceschemaname'.split(' '),
  ...'database databasename db dbname sourcedatabase sourcedatabasename'.split(' '),
  ...'dataset datasetid datasetname sourcedataset sourcedatasetname'.split(' '),
  // As psql says it in its languages.
  ...'schéma esquema schemat şema схема スキーマ 架构模式 架构 模式 스키마'.split(' '),
  // As people and spreadsheets say it; blanks are left out.
  ...'skema skjema skeema datenbank databas basededonnées basededatos bancodedados basededados'.split(' '),
  ...'basedidati bazadanych veritabanı базаданных базаданих データベース 数据库 資料庫 데이터베이스'.split(
    ' ',
  ),
]);
const SECOND = new Set([
  ...'table tablename tableid name relname sourcetable sourcetablename'.split(' '),
  ...'collection collectionname coll sourcecollection'.split(' '),
  ...'nom nombre nome nazwa jméno namn ad имя назва 名前 名称 名稱 이름'.split(' '),
  ...'tabelle tabla tabela tabella таблица 表 テーブル 테이블'.split(' '),
  ...'tabell tabel tabulka tablo taulu tabellenname tabellname таблиця 表名 資料表'.split(' '),
  ...'tables tabellen tablas tabelas nomdelatable nombredelatabla nomedatabela nometabella'.split(' '),
  ...'sammlung colección coleção collezione kolekcja коллекция コレクション 集合 컬렉션'.split(' '),
]);

const TYPE = new Set('type tabletype typ tipo тип 型 タイプ 类型 類型 形态'.split(' '));

/**
 * The columns that a header names, as psql, mysql, catalog queries and spreadsheets write it: `Schema | Name | Type`,
 * `table_schema,table_name`, `Tables_in_shop`. Undefined for any other line.
 */
export function readHeader(cells: readonly PastedCell[]): TableColumns | undefined {
  const words = cells.map(wordOf);
  const type = words.findIndex((word) => TYPE.has(word));
  const typed = type < 0 ? {} : { type };
  const second = words.findIndex((word) => SECOND.has(word));
  // Of `database, schema, table` the nearer one is meant.
  const first = words.findLastIndex((word) => FIRST.has(word));
  if (first >= 0 && second >= 0) return { first, second, ...typed };

  const allIn = /^Tables_in_(\S+)/i.exec(cells[0]?.[0]?.text ?? '')?.[1];
  return allIn === undefined ? undefined : { allIn, second: 0, ...typed };
}

/** Whether a line is a lone header such as `schema.table` or `table_name`: names that a first line hardly has by chance. */
export function isLoneHeader(cells: readonly PastedCell[]): boolean {
  const [cell, ...others] = cells;
  if (!cell || others.length > 0) return false;
  const words = cell.map((part) => wordOf([part]));
  return words.every((word) => FIRST.has(word) || SECOND.has(word));
}

function wordOf(cell: PastedCell): string {
  return cell.length === 1
    ? (cell[0]?.text ?? '')
        .normalize()
        .toLowerCase()
        .replace(/[\s_-]/g, '')
    : '';
}

/** The columns of a printed table whose header is in a language that is not known: those of psql's `\\d`. */
export function unknownHeader(cells: readonly PastedCell[]): TableColumns {
  return cells.length > 2 ? { first: 0, second: 1, type: 2 } : { first: 0, second: 1 };
}
