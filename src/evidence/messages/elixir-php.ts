// Lists messages of WebSockets in Elixir and PHP: WebSockex, Ratchet, and its client Pawl with the sockets of ReactPHP.
import { statusValue, type MessagePattern } from './message-pattern.ts';

const WEBSOCKEX = 'websockex: lib/websockex/errors.ex';
const PAWL = 'Pawl: src/Connector.php';

export const ELIXIR_PHP: readonly MessagePattern[] = [
	{
		id: 'websockex-status',
		program: 'websockex',
		pattern:
			/\bWebSockex(?:\.Conn)?\.RequestError\{code: (?<status>[1-5]\d{2})\b|\bDidn't get a proper response from the server\. The response was: (?<other>[1-5]\d{2})\b/,
		signs: ['response'],
		values: ({ status, other }) => statusValue({ status: status ?? other }),
		source: WEBSOCKEX,
		example: '{:error, %WebSockex.RequestError{code: 400, message: "Bad Request"}}',
	},
	{
		id: 'websockex-refused',
		program: 'websockex',
		pattern: /\bWebSockex\.ConnError\{original: :econnrefused\b/,
		signs: ['tcp-refused'],
		source: `${WEBSOCKEX}; github.com/dominicletz/websockex/issues/73`,
		example: '%WebSockex.ConnError{original: :econnrefused}',
	},
	{
		// The phrase of a 426: the server has a list of subprotocols, and the request asks for none of them.
		id: 'ratchet-subprotocol',
		program: 'ratchet',
		pattern: /\bNo Sec-WebSocket-Protocols requested supported\b/,
		signs: ['subprotocol-differs'],
		source: 'ratchet/rfc6455: src/Handshake/ServerNegotiator.php, handshake',
		example: 'HTTP/1.1 426 No Sec-WebSocket-Protocols requested supported',
	},
	{
		id: 'pawl-response',
		program: 'pawl',
		pattern: /\b(?:Could not connect|DomainException): HTTP\/1\.[01] (?<status>[2-5]\d{2})\b/,
		signs: ['response'],
		values: statusValue,
		source: `${PAWL}: the message of the exception is the whole response`,
		example: 'Could not connect: HTTP/1.1 200 OK',
	},
	{
		id: 'pawl-end',
		program: 'pawl',
		pattern: /\b(?:Could not connect|RuntimeException): Connection closed before handshake\b/,
		signs: ['ended-before-response'],
		source: PAWL,
		example: 'Could not connect: Connection closed before handshake',
	},
	{
		id: 'react-php-tls',
		program: 'react-php',
		pattern:
			/\bUnable to complete SSL\/TLS handshake:|\bConnection to [^\s]{1,200} failed during TLS handshake:/,
		signs: ['tls-not-accepted'],
		source: 'react/socket: src/SecureConnector.php; github.com/ratchetphp/Pawl/issues/35',
		example: 'Could not connect: Unable to complete SSL/TLS handshake:',
	},
];
