// Size, settings and sample validation: what may be set at creation and may as well be left to ClickPipes.
import type { Finding } from '../../form/findings';
import type { Family } from '../../sources/define';
import type { PipeCreateBody } from '../writeEndpoints';
import { replicasUsdPerHour } from '../prices';
import { REPLICAS, REPLICA_CPU_MILLICORES, REPLICA_MEMORY_GB, USUAL_MAX_REPLICAS } from '../scaling';
import { settingRules } from '../settings';
import { checkSetting, settingsOf } from '../settingValues';

export interface SizeValues {
  /** `true`: the three numbers are sent; empty: ClickPipes decides. */
  scaled: '' | 'true';
  replicas: string;
  cpuMillicores: string;
  memoryGb: string;
  /** By setting; empty: not set. */
  settings: Readonly<Record<string, string>>;
  /** Flag: empty is not sent. */
  validateSamples: string;
}

export const emptySize: SizeValues = {
  scaled: '',
  replicas: '1',
  cpuMillicores: '125',
  memoryGb: '0.5',
  settings: Object.fromEntries(Object.keys(settingRules).map((key) => [key, ''])),
  validateSamples: '',
};

export function checkSize(values: SizeValues, family: Family): Finding[] {
  const findings: Finding[] = [];
  const say = (severity: Finding['severity'], field: string, message: string) =>
    findings.push({ severity, field, message });
  if (values.scaled === 'true') {
    const within = (
      field: 'replicas' | 'cpuMillicores' | 'memoryGb',
      bounds: { min: number; max: number },
      whole: boolean,
    ) => {
      const value = values[field].trim() === '' ? Number.NaN : Number(values[field]);
      if (value >= bounds.min && value <= bounds.max && (!whole || Number.isInteger(value))) return;
      say(
        'error',
        field,
        `Give ${whole ? 'a whole number' : 'a number'} from ${bounds.min} to ${bounds.max}.`,
      );
    };
    within('replicas', REPLICAS, true);
    within('cpuMillicores', REPLICA_CPU_MILLICORES, true);
    within('memoryGb', REPLICA_MEMORY_GB, false);
    if (Number(values.replicas) > USUAL_MAX_REPLICAS) {
      say(
        'warning',
        'replicas',
        `Other ClickPipes tools refuse more than ${USUAL_MAX_REPLICAS} replicas; the API has the last word.`,
      );
    }
  }
  for (const [key, rule] of settingsOf(family)) {
    const finding = checkSetting(rule, values.settings[key] ?? '');
    if (!finding) continue;
    const { severity, message } = finding;
    say(
      severity,
      `settings.${key}`,
      severity === 'error' ? message.replace(/\.$/, ', or leave it empty.') : message,
    );
  }
  return findings;
}

/** Database pipes take none of this: they share the CDC compute of the service. */
export function sizeToCreate(
  values: SizeValues,
  family: Family,
): Pick<PipeCreateBody, 'scaling' | 'settings'> & { validateSamples?: boolean } {
  const validateSamples =
    values.validateSamples === '' ? {} : { validateSamples: values.validateSamples === 'true' };
  if (family === 'database') return validateSamples;
  const settings = Object.fromEntries(
    settingsOf(family).flatMap(([key, rule]) => {
      const text = (values.settings[key] ?? '').trim();
      return text === '' ? [] : [[key, rule.type === 'flag' ? text === 'true' : Number(text)]];
    }),
  );
  return {
    ...validateSamples,
    ...(values.scaled === 'true'
      ? {
          scaling: {
            replicas: Number(values.replicas),
            replicaCpuMillicores: Number(values.cpuMillicores),
            replicaMemoryGb: Number(values.memoryGb),
          },
        }
      : {}),
    ...(Object.keys(settings).length === 0 ? {} : { settings }),
  };
}

export function sizeFromCreate(
  body: Partial<Pick<PipeCreateBody, 'scaling' | 'settings'>>,
  validateSamples: boolean | undefined,
): SizeValues {
  const { scaling, settings } = body;
  return {
    scaled: scaling ? 'true' : '',
    replicas: String(scaling?.replicas ?? emptySize.replicas),
    cpuMillicores: String(scaling?.replicaCpuMillicores ?? emptySize.cpuMillicores),
    memoryGb: String(scaling?.replicaMemoryGb ?? emptySize.memoryGb),
    settings: {
      ...emptySize.settings,
      ...Object.fromEntries(Object.entries(settings ?? {}).map(([key, value]) => [key, String(value)])),
    },
    validateSamples: validateSamples === undefined ? '' : String(validateSamples),
  };
}

/** USD per hour of the size that is set; undefined where it is left to ClickPipes. */
export function sizeUsdPerHour({
  scaled,
  replicas,
  cpuMillicores,
  memoryGb,
}: SizeValues): number | undefined {
  const usd = replicasUsdPerHour(Number(replicas), {
    cpuMillicores: Number(cpuMillicores),
    memoryGb: Number(memoryGb),
  });
  return scaled === 'true' && Number.isFinite(usd) ? usd : undefined;
}
