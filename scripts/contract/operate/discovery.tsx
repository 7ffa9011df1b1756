// Operates the discovery of the wizard: fills in the source, then asks it for its schema.
import { useForm } from 'react-hook-form';
import { Discover } from '../../../src/pages/wizard/Discover';
import { emptyDestination, type DestinationValues } from '../../../src/pipes/draft/destination';
import type { FormValues } from '../../../src/sources/form';
import { drive, type Choose } from '../drive/drive';
import { explore } from '../drive/explore';
import { SourceFields } from '../drive/fill';
import type { Kind } from '../drive/kinds';
import { press } from '../drive/press';
import { sayOfService } from './basePipes';
import { draw } from './page';
import { passHour, SERVICE_ID, takeSent, type SentRequest } from './session';

interface StepsProps {
  each: Kind;
  variant: string | undefined;
  onValues: (values: () => FormValues) => void;
}

/** The source and the discovery, which the wizard has on different steps. */
function Steps({ each: { kind, form }, variant, onValues }: StepsProps) {
  const source = useForm<FormValues>({ defaultValues: form.empty(variant) });
  const destination = useForm<DestinationValues>({ defaultValues: emptyDestination });
  onValues(source.getValues);
  return (
    <>
      <SourceFields form={form} control={source.control} />
      <Discover
        form={destination}
        kind={kind}
        sourceBody={() => form.toCreate(source.getValues())}
        service={SERVICE_ID}
        onDiscovery={() => undefined}
      />
    </>
  );
}

/** What is sent for every flavour of a kind, and for every choice in its form with one of them. */
export async function drivenDiscovery(each: Kind): Promise<readonly SentRequest[]> {
  const say = await sayOfService();
  const sent: SentRequest[] = [];
  const known = new Set<string>();
  for (const variant of each.variants) {
    const discover = async (choose: Choose) => {
      passHour();
      let values: () => FormValues = () => ({});
      const { container, unmount } = await draw(
        <Steps each={each} variant={variant} onValues={(next) => (values = next)} />,
      );
      drive(container, () => values(), { choose, say });
      await press(container, 'Discover schema');
      const requests = await takeSent();
      unmount();
      return requests;
    };
    sent.push(...(await explore(discover, undefined, known)).flat());
  }
  return sent;
}
