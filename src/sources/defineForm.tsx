// A kind's form out of its table of fields. What the table cannot say comes along: the rules, and how a change is made.
import { formValuesFrom, toBody } from './body';
import { FieldSections, type TableGrid } from './FieldSections';
import {
  emptyForm,
  isReturned,
  labelIn,
  fieldNames,
  type FieldTable,
  valuesOf,
  type ValuesOf,
} from './fields';
import type { AnySourceForm, FieldsProps, Finding, FormValues, VirtualColumn } from './form';

interface FormRules<Values> {
  /** All rules of the kind. Values that the chosen method or flavour does not use are not looked at. */
  check: (values: Values) => Finding[];
  /** Rules for a change that do not hold for a new pipe. */
  checkChange?: (before: Values, after: Values) => Finding[];
  /** See `SourceEdit.together`. */
  together?: readonly string[];
  virtualColumns?: readonly VirtualColumn[];
  /** Draws the tables of a database. */
  Grid?: TableGrid;
}

/** Declares a kind's form. */
export function defineForm<Table extends FieldTable>(
  fields: Table,
  { check, checkChange, together = [], virtualColumns = [], Grid }: FormRules<ValuesOf<Table>>,
): AnySourceForm {
  const patchable = Object.values(fields).some(({ patch }) => patch);
  const tunes = Object.values(fields).some(({ section }) => section.tunes);
  const part = (where: Parameters<typeof FieldSections>[0]['where']) =>
    function Part(props: FieldsProps<FormValues>) {
      return <FieldSections {...props} {...{ fields, where, Grid }} />;
    };
  const form: AnySourceForm = {
    empty: (variant) => emptyForm(fields, variant),
    labelOf: (name, values) => labelIn(fields, name, values),
    // Tables have two places of their own in a patch.
    patchPath: (name) =>
      !fields[name]?.patch
        ? undefined
        : name === 'tables'
          ? ['tableMappingsToAdd']
          : fields[name].path.split('.'),
    steps: {
      connect: fieldNames(fields, ({ section }) => section.step === 'connect'),
      data: fieldNames(fields, ({ section }) => section.step === 'data'),
    },
    secrets: fieldNames(fields, ({ secret }) => secret ?? false),
    check: (values) => check(valuesOf<Table>(values)),
    toCreate: (values) => toBody(fields, values),
    fromCreate: (body) => formValuesFrom(fields, body),
    virtualColumns,
    Connect: part(({ step }) => step === 'connect'),
    Data: part(({ step, tunes: isSetting }) => step === 'data' && !isSetting),
    ...(tunes ? { Settings: part((section) => section.tunes ?? false) } : {}),
    ...(patchable
      ? {
          edit: {
            credentials: fieldNames(fields, ({ credential }) => credential !== undefined),
            writeOnly: fieldNames(
              fields,
              (field) => field.credential === undefined && (!isReturned(field) || field.told !== undefined),
            ),
            holdsLogin: fieldNames(fields, ({ holdsLogin }) => holdsLogin ?? false),
            together,
            ...(checkChange
              ? {
                  check: (before: FormValues, after: FormValues) =>
                    checkChange(valuesOf<Table>(before), valuesOf<Table>(after)),
                }
              : {}),
          },
        }
      : {}),
  };
  return form;
}
