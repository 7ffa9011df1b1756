// Tables that pipes of the mock cloud write into, as columns; schema discovery infers the same.
import { keysIn } from '../../../lib/objects';

export interface SeedColumn {
  readonly name: string;
  readonly type: string;
}

export type SeedTable = keyof typeof seedTables;

export const seedTables = {
  orders: columns(
    'order_id UInt64, customer_id UInt64, status LowCardinality(String), total Decimal(18, 2), currency FixedString(3), placed_at DateTime64(3), note Nullable(String)',
  ),
  payments: columns(
    'payment_id UUID, order_id UInt64, method LowCardinality(String), amount Decimal(18, 2), captured Bool, processed_at DateTime64(3), failure_code Nullable(String)',
  ),
  clicks: columns(
    'event_time DateTime64(3), session_id UUID, user_id Nullable(UInt64), page String, referrer String, device LowCardinality(String), country LowCardinality(String)',
  ),
  impressions: columns(
    'served_at DateTime64(3), campaign_id UInt32, creative_id UInt32, placement LowCardinality(String), viewable Bool, price_micros UInt64',
  ),
  readings: columns(
    'device_id String, measured_at DateTime64(3), temperature Float32, humidity Float32, battery UInt8, tags Map(String, String)',
  ),
  logs: columns(
    'timestamp DateTime64(9), service LowCardinality(String), level LowCardinality(String), trace_id String, message String, attributes JSON',
  ),
  sessions: columns(
    'session_id UUID, user_id UInt64, started_at DateTime, ended_at Nullable(DateTime), pages_viewed UInt16, converted Bool',
  ),
  invoices: columns(
    'invoice_no String, account_id UInt64, issued_on Date, due_on Date, net Decimal(18, 2), tax Decimal(18, 2), lines Array(String)',
  ),
  shipments: columns(
    'shipment_id UInt64, order_id UInt64, carrier LowCardinality(String), shipped_at DateTime, delivered_at Nullable(DateTime), weight_kg Float32',
  ),
  signups: columns(
    'user_id UInt64, email_hash FixedString(32), plan LowCardinality(String), source LowCardinality(String), created_at DateTime64(3)',
  ),
  audit: columns(
    'at DateTime64(3), actor String, action LowCardinality(String), target String, ip IPv6, details JSON',
  ),
  trades: columns(
    "trade_id UInt64, symbol LowCardinality(String), side Enum8('buy' = 1, 'sell' = 2), price Decimal(18, 6), quantity UInt32, executed_at DateTime64(6)",
  ),
} as const;

/** The columns of the table that a topic or stream is named after: `prod.orders.v2` -> orders; of `clicks` if there is none. */
export function seedColumnsFor(name: string): readonly SeedColumn[] {
  const close = keysIn(seedTables).find((table) => name.toLowerCase().includes(table.replace(/s$/, '')));
  return seedTables[close ?? 'clicks'];
}

/** `'a String, b Map(String, String)'` -> two columns: a comma inside brackets does not separate. */
function columns(text: string): readonly SeedColumn[] {
  return text.split(/,\s*(?![^(]*\))/).map((column) => {
    const space = column.indexOf(' ');
    return { name: column.slice(0, space), type: column.slice(space + 1) };
  });
}
