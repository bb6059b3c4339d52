// The English words about the rules of the opening handshake.
import type { HandshakeRuleCode } from '../../engine/index.ts';
import type { RuleWords } from '../rule-words.ts';

export const HANDSHAKE_RULE_WORDS: Readonly<Record<HandshakeRuleCode, RuleWords>> = {
	'http-line-end-crlf': {
		title: 'A line ends in a bare LF',
		duty: 'Each line of an HTTP/1.1 head ends in CR LF. A recipient may accept a lone LF, so strict parsers refuse it and lenient ones go on.',
		remedy: 'End each line with \\r\\n.',
	},
	'http-bare-cr': {
		title: 'A CR without its LF',
		duty: 'A sender must not put a CR without LF into a head. The recipient must treat it as an error or replace it with a space. If two parsers disagreed about it, they would read different lines.',
		remedy: 'Remove the CR, or complete the line end to \\r\\n.',
	},
	'http-head-terminated': {
		title: 'The empty line is missing',
		duty: 'The head is the start line and the header fields; an empty line ends it. Until the empty line comes, the recipient cannot accept the message. It may refuse early, for instance with 431, or give up after a while.',
		remedy: 'Add an empty line (\\r\\n) after the last field.',
	},
	'http-request-line': {
		title: 'The request line is not complete',
		duty: 'The first line of a request is method, target and version, with one space between them.',
		remedy: 'Write it as “GET /chat HTTP/1.1”.',
	},
	'http-target-no-space': {
		title: 'A space in the request target',
		duty: 'The request target must not contain white space, because a space ends it.',
		remedy: 'Write the space as %20.',
	},
	'http-status-line': {
		title: 'The first line is not a status line',
		duty: 'A response begins with a status line: the HTTP version, a space, three digits, a space and an optional reason phrase. Without it the client cannot read the answer.',
		remedy:
			'Begin the response with “HTTP/1.1 101 Switching Protocols”. Check that a WebSocket server listens on this port.',
	},
	'http-status-line-space': {
		title: 'Not one space on either side of the status code',
		duty: 'A server must send one space before and one after the status code, even without a reason phrase. A client may be lenient about it.',
		remedy: 'Write “HTTP/1.1 101 ” or add a reason phrase.',
	},
	'http-space-before-colon': {
		title: 'White space before the colon',
		duty: 'There must be no white space between a field name and its colon. A server must refuse such a request with 400. Parsers that disagreed about it have made request smuggling possible.',
		remedy: 'Remove the space.',
	},
	'http-obs-fold': {
		title: 'A field value continued on the next line',
		duty: 'A sender must not continue a value on an indented line; this form is obsolete. A server must refuse it with 400 or join the lines with spaces. A client must join them.',
		remedy: 'Write the value on one line.',
	},
	'http-space-before-first-field': {
		title: 'White space before the first field',
		duty: 'A sender must not put white space between the start line and the first field. The recipient must reject the message or ignore such lines.',
		remedy: 'Remove the indentation.',
	},
	'http-field-name-token': {
		title: 'Not a field name',
		duty: 'A field name must be a token: letters, digits and some other characters, but no space, double quote or bracket.',
		remedy: 'Use only letters, digits and hyphens, followed by a colon.',
	},
	'http-field-value-chars': {
		title: 'A forbidden character in a value',
		duty: 'A field value must not contain control characters, except the tab. If a value contains CR, LF or NUL, the recipient must reject the message or replace each of them with a space. It may keep other control characters.',
		remedy: 'Remove the character.',
	},
	'http-host-missing': {
		title: 'Host is missing',
		duty: 'A client must send Host in each HTTP/1.1 request, because one address can serve many names. A server must answer 400 if it is missing.',
		remedy: 'Add Host with the name of the server.',
	},
	'http-host-repeated': {
		title: 'Host is not exactly one valid line',
		duty: 'A request must have exactly one Host line, with a valid value. A server must answer 400 otherwise. With two lines, a proxy and a server could each use a different one.',
		remedy: 'Keep one Host line with a host name and, if needed, a port.',
	},
	'http-1xx-content-length': {
		title: 'Content-Length in a 101',
		duty: 'A server must not send Content-Length in a 1xx response, not even 0, because such a response has no content.',
		remedy: 'Leave out the field.',
	},
	'http-1xx-transfer-encoding': {
		title: 'Transfer-Encoding in a 101',
		duty: 'A server must not send Transfer-Encoding in a 1xx response, because such a response has no content. The bytes after the empty line are frames, not chunks.',
		remedy: 'Leave out the field.',
	},
	'http-upgrade-needs-connection': {
		title: 'Upgrade without “Connection: Upgrade”',
		duty: 'A sender of Upgrade must also list “Upgrade” in Connection, in a 426 as well. Upgrade concerns one hop only, and proxies remove the fields that Connection lists. Without that, the recipient ought to ignore Upgrade, because it was probably forwarded by mistake.',
		remedy: 'Add “Connection: Upgrade”.',
	},
	'request-uri-valid': {
		title: 'Not a WebSocket URL',
		duty: 'Scheme, host, port and path must form a valid ws or wss URL; otherwise the client must fail before it sends anything. In a browser the constructor throws SyntaxError.',
		remedy: 'Write it as ws://host/path or wss://host:port/path.',
	},
	'request-uri-fragment': {
		title: 'A fragment in a WebSocket URL',
		duty: 'A ws or wss URL must not have a fragment, which would name a place in a document. Browsers throw SyntaxError.',
		remedy: 'Remove the # and the text after it, or write a literal # as %23.',
	},
	'request-method-get': {
		title: 'The method is not GET',
		duty: 'Over HTTP/1.1 the method of the opening handshake must be GET. The server refuses other methods; the most specific status is 405 with Allow: GET.',
		remedy: 'Use GET.',
	},
	'request-http-version': {
		title: 'Older than HTTP/1.1',
		duty: 'The HTTP version must be at least 1.1. A server must ignore Upgrade in an HTTP/1.0 request and answer it as plain HTTP.',
		remedy:
			'Write HTTP/1.1. If a proxy uses HTTP/1.0 towards the server, change its configuration.',
	},
	'request-target-form': {
		title: 'The request target is not valid',
		duty: 'The target must be the resource name (“/chat?x=1”) or an absolute http or https URI, with only the characters that a URI allows. A ws: URI is not allowed.',
		remedy:
			'Write only the path and percent-encode other characters. Write the server’s name into Host.',
		detail: ({ character }) => (character === '' ? '' : `“${character}” is not allowed in a URI.`),
	},
	'request-target-fragment': {
		title: 'A fragment on the request line',
		duty: 'The request target must not have a fragment.',
		remedy: 'Remove it, or write a literal # as %23.',
	},
	'request-host-authority': {
		title: 'Host is not the server of the URL',
		duty: 'Host must contain the host of the URL, and its port unless it is the default. The server may answer 400 or serve another virtual host.',
		remedy: 'Write the host and port of the URL into Host.',
	},
	'request-upgrade-missing': {
		title: 'Upgrade is missing',
		duty: 'The request must contain Upgrade, which asks for a change of protocol. Without it this is an ordinary GET, and the server answers with a page or with 426, for instance.',
		remedy: 'Add “Upgrade: websocket”. If the client sends it, check the proxies on the path.',
	},
	'request-upgrade-websocket': {
		title: 'Upgrade does not ask for websocket',
		duty: 'The Upgrade field must include “websocket”, in any letter case.',
		remedy: 'Write “Upgrade: websocket”.',
	},
	'request-connection-missing': {
		title: 'Connection is missing',
		duty: 'The request must contain Connection with “Upgrade”. It marks Upgrade as a field for one hop only.',
		remedy: 'Add “Connection: Upgrade”.',
	},
	'request-connection-upgrade': {
		title: 'Connection does not list Upgrade',
		duty: 'Connection must include “Upgrade”, in any letter case; it may list others too.',
		remedy: 'Write “Connection: Upgrade”. A reverse proxy has to be configured to send it.',
	},
	'request-key-missing': {
		title: 'Sec-WebSocket-Key is missing',
		duty: 'The request must contain Sec-WebSocket-Key, a new random value. The server computes its accept value from it, which shows that the server read this request.',
		remedy: 'Add Sec-WebSocket-Key with 16 random bytes in base64.',
	},
	'request-key-base64': {
		title: 'The key is not base64',
		duty: 'The key must be base64 after RFC 4648 §4: A–Z a–z 0–9 + / with = as padding. The URL-safe alphabet is not allowed.',
		remedy: 'Encode 16 random bytes as base64.',
	},
	'request-key-length': {
		title: 'The key is not 16 bytes',
		duty: 'The key must decode to 16 bytes. In base64 that is 24 characters, the last two “==”.',
		remedy: 'Encode exactly 16 random bytes.',
	},
	'request-key-once': {
		title: 'More than one Sec-WebSocket-Key',
		duty: 'A request must not contain more than one Sec-WebSocket-Key. With two keys, the client cannot tell which one the accept value answers.',
		remedy: 'Keep one.',
	},
	'request-key-canonical': {
		title: 'The key has unused bits that are not zero',
		duty: 'The four unused bits before “==” must be zero, so the 22nd character is A, Q, g or w. A decoder may reject other bits, but a server need not decode the key. The example in RFC 6455 §4.1 breaks this rule.',
		remedy: 'Encode the bytes with a standard base64 encoder.',
	},
	'request-version-missing': {
		title: 'Sec-WebSocket-Version is missing',
		duty: 'The request must contain Sec-WebSocket-Version: 13, the version of RFC 6455.',
		remedy: 'Add “Sec-WebSocket-Version: 13”.',
	},
	'request-version-13': {
		title: 'The version is not 13',
		duty: 'The version must be 13; 9 to 12 are reserved and were never used. A server that does not support the version must refuse and list the versions that it supports.',
		remedy: 'Write “Sec-WebSocket-Version: 13”.',
	},
	'request-version-format': {
		title: 'The version is not a plain number',
		duty: 'The version must be a decimal number from 0 to 255 without leading zeros.',
		remedy: 'Write 13.',
	},
	'request-version-once': {
		title: 'More than one Sec-WebSocket-Version',
		duty: 'A request must not contain more than one Sec-WebSocket-Version. (A refusal may repeat the field to list several versions.)',
		remedy: 'Keep one, with 13.',
	},
	'request-origin-browser': {
		title: 'A browser’s request without Origin',
		duty: 'A browser must send Origin, which names the page’s origin. A foreign page can connect with its visitor’s cookies, so a server meant for certain sites should compare Origin. It may refuse with 403, also if Origin is missing.',
		remedy: 'Add Origin with scheme, host and port of the page.',
	},
	'request-no-early-data': {
		title: 'Bytes after the request',
		duty: 'After its request a client must wait for the response before it sends anything more.',
		remedy: 'Send frames only once the 101 has come.',
	},
	'request-no-content': {
		title: 'A GET with content',
		duty: 'A client should not send content in a GET request. A server that upgrades without reading the content takes it for frames.',
		remedy: 'Leave out Content-Length and the content.',
	},
	'response-status-101': {
		title: 'The status is not 101',
		duty: 'Over HTTP/1.1 only 101 opens a WebSocket; with any other status the connection stays HTTP. A server may refuse in this way. A page then gets an error event and a close event with 1006, but not the status.',
		remedy:
			'Find out why the server refused, in its log or in the network tab of the developer tools.',
	},
	'response-http-version': {
		title: 'The 101 says HTTP/1.0',
		duty: 'HTTP/1.0 has no 1xx responses, so a 101 belongs to HTTP/1.1.',
		remedy: 'Answer with HTTP/1.1.',
	},
	'response-upgrade-missing': {
		title: 'The 101 has no Upgrade',
		duty: 'The 101 must name the new protocol in Upgrade. Without it the client must fail the connection.',
		remedy: 'Add “Upgrade: websocket” to the response.',
	},
	'response-upgrade-websocket': {
		title: 'The 101 switches to another protocol',
		duty: 'Upgrade in the 101 must be “websocket”, in any letter case. Otherwise the client must fail the connection.',
		remedy: 'Answer with “Upgrade: websocket”.',
	},
	'response-connection-missing': {
		title: 'The 101 has no Connection',
		duty: 'The 101 must list Upgrade in Connection. Without it the client must fail the connection.',
		remedy: 'Add “Connection: Upgrade” to the response.',
	},
	'response-connection-upgrade': {
		title: 'Connection in the 101 does not list Upgrade',
		duty: 'Connection in the 101 must contain “Upgrade”. Otherwise the client must fail the connection.',
		remedy: 'Answer with “Connection: Upgrade”.',
	},
	'response-accept-missing': {
		title: 'The 101 has no Sec-WebSocket-Accept',
		duty: 'The 101 must contain the accept value, which shows that the server read this request and supports WebSocket. Without it the client must fail the connection.',
		remedy: 'Compute the value from the request’s key and add it.',
	},
	'response-accept-once': {
		title: 'More than one Sec-WebSocket-Accept',
		duty: 'A response must not contain more than one Sec-WebSocket-Accept, even with equal values.',
		remedy: 'Keep one.',
	},
	'response-versions-listed': {
		title: 'The refusal does not list the versions',
		duty: 'A server that refuses a version must list the versions that it supports. The client may try again with one of them.',
		remedy: 'Add “Sec-WebSocket-Version: 13” to the refusal.',
	},
	'response-426-upgrade': {
		title: 'A 426 without Upgrade',
		duty: 'A server must name the required protocol in the Upgrade field of a 426.',
		remedy: 'Add “Upgrade: websocket” and “Connection: Upgrade”.',
	},
	'response-405-allow': {
		title: 'A 405 without Allow',
		duty: 'A server must list the allowed methods in the Allow field of a 405.',
		remedy: 'Add “Allow: GET”.',
	},
	'response-401-challenge': {
		title: 'A 401 without a challenge',
		duty: 'A server must say in the WWW-Authenticate field of a 401 how the client can log in.',
		remedy: 'Add WWW-Authenticate, or answer 403.',
	},
	'response-protocol-switch-offered': {
		title: 'A switch that the request did not offer',
		duty: 'A server must not switch to a protocol that the request did not offer in Upgrade.',
		remedy: 'Answer as plain HTTP, or offer websocket in the request.',
	},
	'response-no-frames-before-101': {
		title: 'Frames before the response',
		duty: 'A server sends frames only after its complete response. Before it, the client expects a status line.',
		remedy: 'Send the whole 101 first.',
	},
	'response-legacy-fields': {
		title: 'A field of an obsolete draft',
		duty: 'WebSocket-Location, WebSocket-Origin and Sec-WebSocket-Location come from drafts 75 and 76. RFC 6455 gives them no meaning, and clients ignore them.',
		remedy: 'Leave them out.',
	},
	'accept-matches': {
		title: 'The accept value is wrong',
		duty: 'The accept value must be base64 of the SHA-1 of the key’s text followed by the fixed GUID. A client must fail the connection over any other value.',
		remedy:
			'Hash the unchanged key of this request, followed by the GUID and nothing else. Encode the digest as standard base64.',
	},
	'accept-key-text': {
		title: 'The key was decoded before hashing',
		duty: 'The server must hash the key as its base64 text of 24 characters. The server does not decode it to 16 bytes.',
		remedy: 'Hash the text of the header field.',
	},
	'accept-guid-appended': {
		title: 'The GUID was left out',
		duty: 'The server must append the GUID to the key before it hashes. The hash of the key alone would not show support for WebSocket, because any server that hashes its input could produce it.',
		remedy: 'Append 258EAFA5-E914-47DA-95CA-C5AB0DC85B11 before hashing.',
	},
	'accept-guid-order': {
		title: 'The GUID was put first',
		duty: 'The key must come first and the GUID second.',
		remedy: 'Swap the two.',
	},
	'accept-guid-exact': {
		title: 'The GUID is spelled differently',
		duty: 'The GUID must have exactly this spelling: capital letters, hyphens, no braces.',
		remedy: 'Use 258EAFA5-E914-47DA-95CA-C5AB0DC85B11 exactly.',
	},
	'accept-digest-bytes': {
		title: 'The digest was encoded as hexadecimal text',
		duty: 'The server must encode the 20 bytes of the digest in base64, which gives 28 characters. Their 40 hexadecimal digits would give 56.',
		remedy: 'Take the raw digest of the hash function.',
	},
	'accept-key-trimmed': {
		title: 'White space was hashed with the key',
		duty: 'A parser must remove white space around a field value before the value is used. The CR of the line is not part of it either.',
		remedy: 'Trim the value before hashing.',
	},
	'accept-length': {
		title: 'The accept value has the wrong length',
		duty: 'The accept value must be base64 of 20 bytes: 27 characters and one “=”.',
		remedy: 'Encode the 20 bytes of the digest, with the padding.',
	},
	'accept-case': {
		title: 'The letter case of the accept value has changed',
		duty: 'The client must compare the accept value exactly, because base64 is case-sensitive.',
		remedy: 'Do not change the letter case of field values.',
	},
	'accept-own-key': {
		title: 'The right answer to another key',
		duty: 'The accept value must answer the key of this connection. A right answer to another key probably comes from a cache, or from a proxy that rewrites requests.',
		remedy: 'Look for a cache or proxy between client and server. Use wss.',
	},
	'subprotocol-token': {
		title: 'Not a subprotocol name',
		duty: 'Each name must be a token: visible ASCII without separators such as comma, slash or brackets. Browsers throw SyntaxError before they send anything.',
		remedy: 'Use letters, digits, dots and hyphens.',
	},
	'subprotocol-not-empty': {
		title: 'Sec-WebSocket-Protocol is empty',
		duty: 'If the field is present, it must list at least one name.',
		remedy: 'Name a subprotocol, or leave out the field.',
	},
	'subprotocol-unique': {
		title: 'A subprotocol offered twice',
		duty: 'The names must all be different. Browsers throw SyntaxError before they send anything.',
		remedy: 'Remove the repetition.',
	},
	'subprotocol-offered': {
		title: 'The server chose a subprotocol that was not offered',
		duty: 'The server must choose a name that the client offered, spelled the same. Otherwise the client must fail the connection.',
		remedy: 'Answer with one of the offered names, or with none.',
	},
	'subprotocol-unasked': {
		title: 'A subprotocol without an offer',
		duty: 'Without an offer a server must not send Sec-WebSocket-Protocol. If it does, the client must fail the connection.',
		remedy: 'Leave out the field.',
	},
	'subprotocol-one-answer': {
		title: 'More than one subprotocol in the response',
		duty: 'The response must contain one name, not a list.',
		remedy: 'Choose one.',
	},
	'subprotocol-answer-once': {
		title: 'Sec-WebSocket-Protocol twice in the response',
		duty: 'A response must not contain Sec-WebSocket-Protocol more than once. (A request may.)',
		remedy: 'Keep one line.',
	},
	'subprotocol-empty-answer': {
		title: 'An empty Sec-WebSocket-Protocol in the response',
		duty: 'A server that chooses no subprotocol must not send Sec-WebSocket-Protocol. An empty value is not legal.',
		remedy: 'Leave out the field.',
	},
	'extension-syntax': {
		title: 'Sec-WebSocket-Extensions cannot be read',
		duty: 'The field must be a list of “name; parameter; parameter=value”. Otherwise the recipient must fail the connection at once; for a server that is a status such as 400.',
		remedy: 'Write it as “permessage-deflate; client_max_window_bits=15”.',
	},
	'extension-not-empty': {
		title: 'Sec-WebSocket-Extensions is empty',
		duty: 'If the field is present, it must name at least one extension.',
		remedy: 'Leave out the field.',
	},
	'extension-quoted-token': {
		title: 'A quoted value that is not a token',
		duty: 'A quoted parameter value must be a token once the quotes are removed.',
		remedy: 'Remove spaces and separators from the value.',
	},
	'extension-offered': {
		title: 'An extension that was not offered',
		duty: 'A server must not list an extension that the client did not offer. Otherwise the client must fail the connection.',
		remedy: 'Leave the extension out of the response.',
	},
	'extension-answer-once': {
		title: 'Sec-WebSocket-Extensions twice in the response',
		duty: 'A response must not contain the field more than once (§11.3.2). But §4.2.2 allows several lines: the RFC contradicts itself here.',
		remedy: 'Write all extensions on one line.',
	},
	'extension-registered': {
		title: 'An extension that is not registered',
		duty: 'The name of an extension must be registered with IANA. A server ignores an extension that it does not support.',
		remedy: 'Use a registered extension such as permessage-deflate.',
	},
	'deflate-offer-parameter': {
		title: 'An unknown parameter in the offer',
		duty: 'permessage-deflate defines four parameters. A server must decline an offer with another one, and may accept the next offer.',
		remedy:
			'Use only server_no_context_takeover, client_no_context_takeover, server_max_window_bits and client_max_window_bits.',
	},
	'deflate-answer-parameter': {
		title: 'An unknown parameter in the response',
		duty: 'permessage-deflate defines four parameters. A client must fail the connection if the response has any other parameter.',
		remedy: 'Leave out the parameter.',
	},
	'deflate-parameter-once': {
		title: 'A parameter given twice',
		duty: 'An offer or a response must not contain a parameter twice. A server must decline such an offer; a client must fail the connection.',
		remedy: 'Keep one.',
	},
	'deflate-window-range': {
		title: 'A window size that is not allowed',
		duty: 'A window size must be a decimal number from 8 to 15 without leading zeros. In a response it is at most the offered one.',
		remedy: 'Use a number from 8 to 15, at most the offered one. zlib supports 9 to 15.',
	},
	'deflate-client-bits-unasked': {
		title: 'client_max_window_bits was not offered',
		duty: 'A server must not send client_max_window_bits unless the offer had it. With it a client announces that it can limit its window.',
		remedy: 'Leave out the parameter.',
	},
	'deflate-client-bits-value': {
		title: 'client_max_window_bits without a value',
		duty: 'In a response client_max_window_bits must have a value. It may be without one only in an offer.',
		remedy: 'Write client_max_window_bits=15, or leave it out.',
	},
	'deflate-server-bits-larger': {
		title: 'A larger window than the client allows',
		duty: 'A server accepts server_max_window_bits with the offered value or a smaller one.',
		remedy: 'Answer with the offered value or less.',
	},
	'deflate-server-bits-echo': {
		title: 'The window limit was not confirmed',
		duty: 'A server that accepts an offer with server_max_window_bits puts that parameter into its response.',
		remedy: 'Put server_max_window_bits into the response.',
	},
	'deflate-server-takeover-echo': {
		title: 'server_no_context_takeover was not confirmed',
		duty: 'A server that accepts an offer with server_no_context_takeover puts that parameter into its response.',
		remedy: 'Put server_no_context_takeover into the response.',
	},
	'deflate-takeover-no-value': {
		title: 'A value for a parameter that has none',
		duty: 'The two no_context_takeover parameters have no value.',
		remedy: 'Remove the “=” and the text after it.',
	},
	'api-protocol-answered': {
		title: 'A subprotocol was offered and none was chosen',
		duty: 'RFC 6455 allows it, the WHATWG standard does not. If a page names subprotocols and the server chooses none, a browser fails the connection.',
		remedy: 'Let the server choose one of the offered names.',
	},
};
