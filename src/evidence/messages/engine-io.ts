// Lists what the servers of socket.io refuse. Its protocol below, Engine.IO, gives each client a session: requests
// name it as `sid`, and the process that opened it must get all of them.
import type { MessagePattern } from './message-pattern.ts';

const SERVER = 'socket.io: packages/engine.io/lib/server.ts, errorMessages';
const PYTHON = 'python-engineio: src/engineio/server.py, handle_request';

export const ENGINE_IO: readonly MessagePattern[] = [
	{
		id: 'engine-io-session',
		program: 'socket.io',
		pattern:
			/\bSession ID unknown\b|\bInvalid session [\w-]{16,40}(?= \(further occurrences|\s*$)/m,
		signs: ['session-unknown'],
		source: `${SERVER}; socket.io, “Using multiple nodes”; ${PYTHON}`,
		example: '{"code":1,"message":"Session ID unknown"}',
	},
	{
		id: 'engine-io-version',
		program: 'socket.io',
		pattern:
			/"Unsupported protocol version"|client is using an unsupported version of the Socket\.IO or Engine\.IO protocols/,
		signs: ['socketio-version-differs'],
		source: `${SERVER}; ${PYTHON}`,
		example:
			'The client is using an unsupported version of the Socket.IO or Engine.IO protocols (further occurrences of this error will be logged with level INFO)',
	},
	{
		id: 'engine-io-origin',
		program: 'python-engineio',
		pattern: /\bhttps?:\/\/\S{1,300} is not an accepted origin\b|\bNot an accepted origin\./,
		signs: ['origin-not-allowed'],
		source: PYTHON,
		example: 'http://localhost:5174 is not an accepted origin.',
	},
];
