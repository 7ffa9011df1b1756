import { useWatch, type Control, type FieldValues } from 'react-hook-form';

/** All values of a form, which is drawn again with every change. Only for forms that begin with all of their values. */
export function useValues<Values extends FieldValues>(control: Control<Values>): Values {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its type allows for values that were never given
  return useWatch({ control }) as Values;
}
