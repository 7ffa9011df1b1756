import { DataTable } from '../../ui/DataTable/DataTable';
import { rowItems } from '../../ui/DataTable/items';
import { endpointColumns, type EndpointWords } from './columns';

/** Columns of sentences need so much room, px. */
const CARDS_BELOW = 990;

export function EndpointTable(words: EndpointWords) {
  return (
    <DataTable
      caption="Private endpoints"
      many="endpoints"
      columns={endpointColumns(words)}
      items={rowItems(words.endpoints, ({ id }) => id)}
      rowHeight={120}
      measured
      cardsBelow={CARDS_BELOW}
    />
  );
}
