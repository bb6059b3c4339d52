// Lists what Vite prints of WebSockets in development: its client in the page, whose WebSocket brings the changes of
// the code, and its proxy; and what the proxy of other such servers prints, http-proxy-middleware.
import type { MessagePattern } from './message-pattern.ts';

export const VITE: readonly MessagePattern[] = [
	{
		id: 'vite-client',
		program: 'vite',
		pattern:
			/\[vite\] failed to connect to websocket\.\s{1,4}your current setup:|WebSocket closed without opened\./,
		signs: ['connect-failed'],
		source:
			'vite 8.3: packages/vite/src/client/client.ts; packages/vite/src/shared/moduleRunnerTransport.ts',
		example:
			'[vite] failed to connect to websocket.\nyour current setup:\n  (browser) chat.example/ <--[HTTP]--> localhost:5173/ (server)\n  (browser) chat.example:/ <--[WebSocket (failing)]--> localhost:5173/ (server)',
	},
	{
		id: 'vite-proxy-refused',
		program: 'vite',
		pattern:
			/ws proxy error:[^\n]{0,80}\n?[^\n]{0,40}(?:connect ECONNREFUSED|AggregateError \[ECONNREFUSED\])/,
		signs: ['upstream-unreachable'],
		source:
			'vite: packages/vite/src/node/server/middlewares/proxy.ts; github.com/vitejs/vite/pull/9123',
		example: '12:00:00 [vite] ws proxy error:\nError: connect ECONNREFUSED 127.0.0.1:3001',
	},
	{
		id: 'hpm-refused',
		program: 'http-proxy-middleware',
		pattern: /\[HPM\] Error occurred while proxying request [^\n]{1,600} \[ECONNREFUSED\]/,
		signs: ['upstream-unreachable'],
		source: 'http-proxy-middleware: src/plugins/default/logger-plugin.ts, error-response-plugin.ts',
		example:
			'[HPM] Error occurred while proxying request localhost:3000/ws to http://localhost:8080/ [ECONNREFUSED] (https://nodejs.org/api/errors.html#errors_common_system_errors)',
	},
];
