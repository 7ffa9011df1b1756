import type { Operating } from '../parts/operating';

const DOCS = 'https://clickhouse.com/docs/integrations/clickpipes/postgres';

export const operating: Operating = {
  failureHint:
    'Check credentials and network, and whether the replication slot and the publication are still there. A slot that the source gave up is cured by a resync only.',
  whileStopped:
    'Replication pauses, and the replication slot keeps the source’s WAL until it is resumed: watch the disk of the source. The shared CDC compute stays billed.',
  leftAtSource:
    'At Postgres sources, check that publications and replication slots are gone too: a slot left behind keeps WAL.',
  changeLog: {
    lost: 'a lost replication slot',
    whilePaused: { label: 'Postgres FAQ', url: `${DOCS}/faq` },
    grows: {
      title: 'The replication slot grows',
      advice:
        'A long transaction at the source holds it back, or the pipe reads too little at a time. End long transactions; else raise the sync interval together with the batch size.',
      docs: { label: 'Controlling the sync', url: `${DOCS}/controlling-sync` },
    },
  },
  loadHasPrice: true,
};
