// Lists what Amazon API Gateway sends as a message on an open WebSocket when it cannot pass a message on. The connection
// stays open.
import type { MessagePattern } from './message-pattern.ts';

const SOURCE =
	'Amazon API Gateway, “Create routes for WebSocket APIs”; github.com/aws-samples/simple-websockets-chat-app/issues/24';

export const API_GATEWAY: readonly MessagePattern[] = [
	{
		id: 'api-gateway-route',
		program: 'api-gateway',
		pattern: /"message": ?"Forbidden", ?"connectionId": ?"/,
		signs: ['gateway-route-missing'],
		source: SOURCE,
		example: '{"message": "Forbidden", "connectionId":"EXaMpLe=", "requestId":"ExAmPlE="}',
	},
	{
		id: 'api-gateway-integration',
		program: 'api-gateway',
		pattern: /"message": ?"Internal server error", ?"connectionId": ?"/,
		signs: ['gateway-integration-failed'],
		source:
			'Amazon API Gateway, “Set up WebSocket API integration requests”; repost.aws/knowledge-center/api-gateway-websocket-error',
		example:
			'{"message": "Internal server error", "connectionId":"EXaMpLe=", "requestId":"ExAmPlE="}',
	},
];
