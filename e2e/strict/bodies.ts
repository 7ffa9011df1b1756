// What the strict server says of a body: by the official document where it has it, else by a small table of its own.
import { officialDocument } from '../../scripts/contract/officialDocument.mjs';
import { operationsOf } from '../../scripts/contract/openApi';
import { bodyValidator } from '../../scripts/contract/validator';
import { objectOf } from './json';

/** What is wrong with the body of an operation; empty if nothing is. */
export type BodyCheck = (operation: string, body: unknown) => string[];

/** By operation: keys that must be there, and keys that may. */
const KNOWN: Readonly<Record<string, readonly [required: string, optional: string]>> = {
  clickPipeCreate: ['name source destination', 'fieldMappings scaling settings startPaused'],
  clickPipeUpdate: ['', 'name source destination fieldMappings settings'],
  clickPipeStateUpdate: ['command', ''],
  clickPipeScalingUpdate: ['', 'replicas concurrency replicaCpuMillicores replicaMemoryGb'],
  clickPipeCdcScalingUpdate: ['replicaCpuMillicores replicaMemoryGb', ''],
  clickPipeSettingsUpdate: [
    '',
    'streaming_max_insert_wait_ms object_storage_concurrency object_storage_polling_interval_ms object_storage_max_insert_bytes object_storage_max_file_count object_storage_use_cluster_function clickhouse_max_threads clickhouse_max_insert_threads clickhouse_min_insert_block_size_bytes clickhouse_max_download_threads clickhouse_parallel_distributed_insert_select clickhouse_parallel_view_processing kafka_read_committed',
  ],
  instanceStateUpdate: ['command', ''],
};

/** Reads the official document where it is at hand, and says in the log by what bodies are checked. */
export async function bodyCheck(): Promise<BodyCheck> {
  const document = await officialDocument();
  if (!document) {
    console.log('The strict server checks the keys of bodies only.');
    return byTable;
  }
  const checks = new Map(operationsOf(document).map((each) => [each.id, bodyValidator(document, each)]));
  console.log('The strict server checks bodies by the official document.');
  return (operation, body) => [...byTable(operation, body), ...(checks.get(operation)?.(body) ?? [])];
}

function byTable(operation: string, body: unknown): string[] {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return ['the body must be an object'];
  const [required = [], optional = []] = (KNOWN[operation] ?? []).map((keys) => keys.split(' '));
  const given = Object.keys(body);
  const missing = required.filter((key) => key !== '' && !given.includes(key));
  const unknown = given.filter((key) => !required.includes(key) && !optional.includes(key));
  return [
    ...(given.length === 0 ? ['no fields to update'] : []),
    ...missing.map((key) => `${key} is required`),
    ...unknown.map((key) => `${key} is not known`),
    ...(operation === 'clickPipeCreate' ? oneSource(body) : []),
  ];
}

function oneSource(body: object): string[] {
  const kinds = Object.keys(objectOf(objectOf(body)['source'])).filter((key) => key !== 'validateSamples');
  return kinds.length === 1 ? [] : ['exactly one source is required'];
}
