import { Banner } from '../../ui/Banner';
import { CopyButton } from '../../ui/CopyButton';
import { CLICKPIPES_AWS_ACCOUNT, type EndpointType } from './rules';

const DOCS = 'https://clickhouse.com/docs/integrations/clickpipes/aws-privatelink';

const where: Readonly<Record<Exclude<EndpointType, 'GCP_PSC_SERVICE_ATTACHMENT'>, string>> = {
  VPC_ENDPOINT_SERVICE: 'among the allowed principals of the endpoint service',
  VPC_RESOURCE: 'among the principals of the resource share (AWS RAM)',
  MSK_MULTI_VPC: 'in the cluster policy, with multi-VPC connectivity turned on',
};

/** What the owner of the source has to do before the endpoint can be made. */
export function LetIn({ type }: { type: EndpointType }) {
  if (type === 'GCP_PSC_SERVICE_ATTACHMENT') {
    return (
      <Banner tone="quiet" title="Private preview.">
        Google service attachments are not open to every organization; the API may refuse them.
      </Banner>
    );
  }
  return (
    <Banner tone="quiet" title="First let ClickPipes in:">
      AWS account <code>{CLICKPIPES_AWS_ACCOUNT}</code>{' '}
      <CopyButton text={CLICKPIPES_AWS_ACCOUNT} label="Copy AWS account" /> must stand {where[type]}.{' '}
      <a href={DOCS} target="_blank" rel="noreferrer">
        Docs
      </a>
    </Banner>
  );
}
