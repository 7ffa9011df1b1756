// What to do with an endpoint in each status (api-notes 8).
import type { ReversePrivateEndpoint } from './wire';
import { CLICKPIPES_AWS_ACCOUNT } from './rules';

/** The step that brings an endpoint on, as a sentence or two. What stands in the way of the pipes that use it is theirs. */
export function nextStep({ status, type }: ReversePrivateEndpoint): string {
  switch (status) {
    case 'Provisioning':
      return 'Wait. ClickPipes is setting it up, which takes some minutes.';
    case 'PendingAcceptance':
      return acceptance(type);
    case 'Ready':
      return type === 'MSK_MULTI_VPC'
        ? 'Choose it in a Kafka pipe of this cluster.'
        : 'Copy a DNS name into the host of a pipe and give the port of the source. Kafka pipes take the ID.';
    case 'Rejected':
      return 'The owner of the source refused the connection. Ask to be let in, then create the endpoint again.';
    case 'Expired':
      return 'Nobody accepted the connection in time. Create the endpoint again and have it accepted.';
    case 'Failed':
      return type === 'GCP_PSC_SERVICE_ATTACHMENT'
        ? 'It could not be set up. Look at the service attachment, then create the endpoint again.'
        : 'It could not be set up. A common cause: no free /28 block in a subnet of the source. Mend that, then create the endpoint again.';
    case 'Deleting':
      return 'Wait. It is being removed and then leaves this list.';
    case 'Unknown':
    case null:
    case undefined:
      return 'ClickPipes has not determined the status. Look again in some minutes.';
    default:
      return 'This status is newer than this version of Penstock; the word is the server’s.';
  }
}

function acceptance(type: ReversePrivateEndpoint['type']): string {
  switch (type) {
    case 'VPC_ENDPOINT_SERVICE':
      return 'The owner of the endpoint service accepts the connection: in the AWS console under VPC, Endpoint services, or with this command.';
    case 'MSK_MULTI_VPC':
      return `The owner of the cluster lets AWS account ${CLICKPIPES_AWS_ACCOUNT} in by the cluster policy. This command shows the connection.`;
    case 'VPC_RESOURCE':
      return `The owner of the resource shares it with AWS account ${CLICKPIPES_AWS_ACCOUNT}. This command shows with whom it is shared.`;
    case 'GCP_PSC_SERVICE_ATTACHMENT':
      return 'The owner of the service attachment accepts the connection: in the Google Cloud console, or with these commands.';
    default:
      return 'The owner of the source accepts the connection in the console of its provider.';
  }
}
