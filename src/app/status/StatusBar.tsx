import { DataAge } from './DataAge';
import { PausedLine } from './PausedLine';
import { RefreshPicker } from './RefreshPicker';
import { RequestGauge } from './RequestGauge';
import classes from './status.module.css';

/** How old the page's data is, how often it is read again, and how much of the request budget that takes. */
export function StatusBar() {
  return (
    <>
      <PausedLine />
      <div className={classes.bar} role="group" aria-label="Status">
        <DataAge />
        <RefreshPicker />
        <RequestGauge />
      </div>
    </>
  );
}
