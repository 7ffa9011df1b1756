import { usdPerHour } from '../../operations/scalePlan';
import { priceRows, PRICES_AS_OF } from '../../pipes/prices';
import { ReplicasField, ReplicaSizeField } from '../../pipes/ScalingFields';
import type { PipeView } from '../../pipes/view';
import { BeforeAfter } from '../../ui/BeforeAfter';
import classes from './BulkDialog.module.css';
import type { ScaledParts, useBulkScaling } from './useBulkScaling';

interface BulkScalingProps extends ReturnType<typeof useBulkScaling> {
  /** Those that take part, for the price. */
  views: readonly PipeView[];
}

/** What all of them get: replicas, their size, or both; and the price of all together. */
export function BulkScaling({ control, parts, setParts, patch, views }: BulkScalingProps) {
  const choice = (part: keyof ScaledParts, label: string) => (
    <label className={classes.choice}>
      <input
        type="checkbox"
        checked={parts[part]}
        onChange={(event) => setParts({ ...parts, [part]: event.currentTarget.checked })}
      />
      {label}
    </label>
  );
  const usd = patch && usdPerHour(views, patch);
  return (
    <div className="stack">
      <div className="stack tight">
        {choice('replicas', 'Change the number of replicas')}
        {parts.replicas ? <ReplicasField control={control} /> : null}
      </div>
      <div className="stack tight">
        {choice('size', 'Change the replica size')}
        {parts.size ? <ReplicaSizeField control={control} /> : null}
      </div>
      {parts.replicas || parts.size ? null : (
        <p className="soft">Choose what to change. Everything else stays as it is on each pipe.</p>
      )}
      {usd ? (
        <BeforeAfter
          caption={
            usd.before === undefined || usd.after === undefined
              ? 'A dash means that the API does not report the size of every pipe.'
              : `All together, compute only, an estimate from the list prices of ${PRICES_AS_OF}.`
          }
          rows={priceRows(usd.before, usd.after)}
        />
      ) : null}
    </div>
  );
}
