// Recognises that a server could not reach its own database or message broker, by the port in the message. Such a
// refusal is not one of the WebSocket, so it takes the place before the patterns of Node, Python and Go.
import type { MessagePattern } from './message-pattern.ts';

/** Lists ports that IANA or their programs give: Redis, PostgreSQL, MySQL, MongoDB, AMQP. */
export const STORE_PORTS = '(?:6379|5432|3306|27017|5672)';

export const STORES: readonly MessagePattern[] = [
	{
		id: 'store-refused',
		program: 'server',
		pattern: new RegExp(
			`(?:ConnectionRefusedError: )?(?:\\[Errno \\d{1,5}\\] )?(?:connect ECONNREFUSED|Connect call failed)[ (']{1,3}\\S{1,80}?[:,' ]{1,3}${STORE_PORTS}\\b|\\bdial tcp \\S{1,80}:${STORE_PORTS}: connect: connection refused|\\bError \\d{1,5} connecting to \\S{1,255}:${STORE_PORTS}\\.(?: Connection refused)?`,
		),
		signs: ['store-unreachable'],
		source:
			'IANA, Service Names and Port Numbers; node, python, go: the messages of their sockets; redis-py: redis/connection.py',
		example: 'Error: connect ECONNREFUSED 127.0.0.1:6379',
	},
];
