// Recognises that a server could not reach its own database or message broker, by the port or the name in the message.
// Such a refusal is not one of the WebSocket, so it takes the place before the patterns of Node, Python and Go.
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
	{
		// Spring sends it to the client as an ERROR frame of STOMP: the TCP connection to the broker ended.
		id: 'spring-broker',
		program: 'server',
		pattern:
			/^(?:\W{0,3}message:|[^\n]{0,80}\bERROR\b[^\n]{0,80})\s?Connection to broker closed\./m,
		signs: ['store-unreachable'],
		source:
			'spring-framework: spring-messaging, simp/stomp/StompBrokerRelayMessageHandler.java, sendStompErrorFrameToClient',
		example: '<<< ERROR\nmessage:Connection to broker closed.\ncontent-length:0',
	},
	{
		// The rest of the line may be an error of the system, which is one of the same attempt.
		id: 'mysql-connect',
		program: 'server',
		pattern:
			/Can't connect to (?:local )?(?:MySQL |MariaDB )?server (?:on|through socket) '[^'\n]{1,200}'[^\n]{0,160}/,
		signs: ['store-unreachable'],
		source:
			'mysql: libmysql/errmsg.cc, CR_CONN_HOST_ERROR (2003) and CR_CONNECTION_ERROR (2002); pymysql: pymysql/connections.py, connect',
		example:
			"pymysql.err.OperationalError: (2003, \"Can't connect to MySQL server on 'localhost' ([Errno 111] Connection refused)\")",
	},
	{
		id: 'postgresql-connect',
		program: 'server',
		pattern:
			/\bcould not connect to server: [^\n]{1,120}\s{1,8}Is the server running[^\n]{1,200}|\bconnection to server at "[^"\n]{1,255}"[^\n]{0,80}, port \d{1,5} failed: [^\n]{1,120}/,
		signs: ['store-unreachable'],
		source: 'postgresql: src/interfaces/libpq/fe-connect.c, connectFailureMessage',
		example:
			'connection to server at "localhost" (127.0.0.1), port 5432 failed: Connection refused',
	},
];
