// Holds the English words about the rules of the opening handshake.
import type { HandshakeRuleCode } from '../../engine/report/index.ts';
import type { RuleWords } from '../rule-words.ts';

export const HANDSHAKE_RULE_WORDS: Readonly<Record<HandshakeRuleCode, RuleWords>> = {
	'http-line-end-crlf': {
		title: 'A line ends in a bare LF',
		duty: 'Each line of an HTTP/1.1 head ends in CR LF. A recipient may accept a lone LF but need not, so strict parsers refuse it and lenient parsers continue.',
		remedy: 'End each line of the head with \\r\\n.',
	},
	'http-bare-cr': {
		title: 'A CR without an LF after it',
		duty: 'A sender must not put a CR without a following LF into a head. The recipient must treat a bare CR as an error or replace it with a space. If two parsers treated a bare CR differently, they would read different lines.',
		remedy: 'Remove the CR, or add the missing LF (\\r\\n).',
	},
	'http-head-terminated': {
		title: 'The empty line after the head is missing',
		duty: 'The head is the start line and the header fields; an empty line ends the head. Until the empty line arrives, the recipient cannot accept the message. The recipient may refuse the message early, for instance with 431, or give up after a while.',
		remedy: 'Add an empty line (\\r\\n) after the last header field.',
	},
	'http-request-line': {
		title: 'The request line is not valid',
		duty: 'The first line of a request consists of method, target and version, with one space between them. The version is “HTTP” in capitals, a slash, a digit, a dot and a digit.',
		remedy: 'Write the request line as “GET /chat HTTP/1.1”.',
	},
	'http-target-no-space': {
		title: 'The request target contains a space',
		duty: 'The request target must not contain white space, because a space marks the end of the target.',
		remedy: 'Write each space in the target as %20.',
	},
	'http-status-line': {
		title: 'The first line is not a status line',
		duty: 'A response begins with a status line: the HTTP version, a space, three digits, a space and an optional reason phrase. Without a status line the client cannot read the response.',
		remedy:
			'Begin the response with “HTTP/1.1 101 Switching Protocols”. Check that the program on this port is a WebSocket server.',
	},
	'http-status-line-space': {
		title: 'A space is missing or doubled beside the status code',
		duty: 'A server must send one space before and one space after the status code, even without a reason phrase. A client may also accept other white space there.',
		remedy: 'Write “HTTP/1.1 101 ” with a space at the end, or add a reason phrase.',
	},
	'http-space-before-colon': {
		title: 'White space between a field name and its colon',
		duty: 'There must be no white space between a field name and its colon. If a request has such white space, a server must respond with 400. In the past, parsers treated such white space differently, which led to security vulnerabilities.',
		remedy: 'Remove the white space before the colon.',
	},
	'http-obs-fold': {
		title: 'A field value continues on the next line',
		duty: 'A sender must not continue a field value on an indented line, because this form is obsolete. If a request has such a line, a server must respond with 400 or join the lines with spaces. If a response has such a line, a client must join the lines.',
		remedy: 'Write the whole field value on one line.',
	},
	'http-space-before-first-field': {
		title: 'White space before the first header field',
		duty: 'A sender must not put white space between the start line and the first header field. The recipient must reject the message or ignore the lines that begin with white space.',
		remedy: 'Remove the white space at the start of the line.',
	},
	'http-field-name-token': {
		title: 'The field name is not valid',
		duty: 'A field name must be a token: letters, digits and some other characters, but no space, double quote or bracket.',
		remedy: 'Use only letters, digits and hyphens for the field name, and put a colon after it.',
	},
	'http-field-value-chars': {
		title: 'A field value contains a forbidden character',
		duty: 'A field value must not contain control characters, except the tab. If a value contains CR, LF or NUL, the recipient must reject the message or replace each of them with a space. The recipient may keep other control characters where they are safe.',
		remedy: 'Remove the forbidden character from the value.',
	},
	'http-host-missing': {
		title: 'Host is missing',
		duty: 'A client must send Host in each HTTP/1.1 request, because one address can serve many host names. If Host is missing, a server must respond with 400.',
		remedy: 'Add a Host field with the name of the server.',
	},
	'http-host-repeated': {
		title: 'Host is repeated, or its value is not valid',
		duty: 'A request must have exactly one Host line, with a valid value. Otherwise a server must respond with 400. With two Host lines, a proxy and a server could each use a different one.',
		remedy: 'Keep one Host line with a host name and, if needed, a port.',
	},
	'http-1xx-content-length': {
		title: 'Content-Length in a 101 response',
		duty: 'A server must not send Content-Length in a 1xx response, not even 0, because such a response has no content.',
		remedy: 'Leave out Content-Length.',
	},
	'http-1xx-transfer-encoding': {
		title: 'Transfer-Encoding in a 101 response',
		duty: 'A server must not send Transfer-Encoding in a 1xx response, because such a response has no content. The bytes after the empty line are frames, not chunks.',
		remedy: 'Leave out Transfer-Encoding.',
	},
	'http-upgrade-needs-connection': {
		title: 'Upgrade without “Connection: Upgrade”',
		duty: 'A sender of Upgrade must also list “Upgrade” in Connection, even in a 426 response. Upgrade concerns only one hop, and proxies remove the fields that Connection lists. If Connection does not list Upgrade, the recipient ought to ignore Upgrade, because a proxy probably forwarded it by mistake.',
		remedy: 'Add “Connection: Upgrade”.',
	},
	'request-uri-valid': {
		title: 'The URL is not a WebSocket URL',
		duty: 'Scheme, host, port and path must form a valid ws or wss URL. Otherwise the client must fail the connection before it sends anything. A browser resolves a relative URL and changes http to ws and https to wss. For any other invalid URL, the constructor throws SyntaxError.',
		remedy: 'Write the URL as ws://host/path or wss://host:port/path.',
	},
	'request-uri-fragment': {
		title: 'A fragment in a WebSocket URL',
		duty: 'A ws or wss URL must not have a fragment. (A fragment begins with # and names a place in a document.) Browsers throw SyntaxError for such a URL.',
		remedy: 'Remove the # and the text after it, or write a literal # as %23.',
	},
	'request-method-get': {
		title: 'The method is not GET',
		duty: 'Over HTTP/1.1 the method of the opening handshake must be GET. The server refuses other methods; the most specific status code is 405, with “Allow: GET”.',
		remedy: 'Use the method GET.',
	},
	'request-http-version': {
		title: 'The HTTP version is lower than 1.1',
		duty: 'The HTTP version must be at least 1.1. A server must ignore Upgrade in an HTTP/1.0 request and treat the request as ordinary HTTP.',
		remedy:
			'Write HTTP/1.1 in the request line. If a proxy sends HTTP/1.0 to the server, change the proxy’s configuration.',
	},
	'request-target-form': {
		title: 'The request target is not valid',
		duty: 'The target must be the resource name (“/chat?x=1”) or an absolute http or https URI, with only the characters that a URI allows. A ws: URI is not allowed as the target.',
		remedy:
			'Write only the path and the query, and percent-encode characters that a URI does not allow. Write the server’s name into Host.',
		detail: ({ character }) => (character === '' ? '' : `“${character}” is not allowed in a URI.`),
	},
	'request-target-fragment': {
		title: 'The request target has a fragment',
		duty: 'The request target must not have a fragment, that is, a # and the text after it.',
		remedy: 'Remove the fragment, or write a literal # as %23.',
	},
	'request-target-resource': {
		title: 'The request target does not match the URL',
		duty: 'The request target must have the path and query of the URL; an empty path is sent as “/”. If the target is an absolute URI, its host and port must match, too. The server does not know the URL and responds for the resource that the target names.',
		remedy: 'Write the path and query of the URL into the request line.',
	},
	'request-host-authority': {
		title: 'Host does not match the URL',
		duty: 'Host must contain the host of the URL, and also its port unless that is the default port. If Host does not match, the server may respond with 400 or serve another virtual host.',
		remedy: 'Write the host and port of the URL into Host.',
	},
	'request-upgrade-missing': {
		title: 'Upgrade is missing',
		duty: 'The request must contain Upgrade, which asks for a change of protocol. Without Upgrade the request is an ordinary GET, and the server responds with a page or with 426, for instance.',
		remedy:
			'Add “Upgrade: websocket”. If the client already sends Upgrade, check the proxies between client and server.',
	},
	'request-upgrade-websocket': {
		title: 'Upgrade does not list websocket',
		duty: 'The Upgrade field must include “websocket”, in any letter case.',
		remedy: 'Write “Upgrade: websocket”.',
	},
	'request-connection-missing': {
		title: 'Connection is missing',
		duty: 'The request must contain a Connection field that lists “Upgrade”. Connection marks Upgrade as a field for one hop only.',
		remedy: 'Add “Connection: Upgrade”.',
	},
	'request-connection-upgrade': {
		title: 'Connection does not list Upgrade',
		duty: 'Connection must include “Upgrade”, in any letter case, and may also contain other values.',
		remedy:
			'Write “Connection: Upgrade”. If there is a reverse proxy, configure it to send this field as well.',
	},
	'request-key-missing': {
		title: 'Sec-WebSocket-Key is missing',
		duty: 'The request must contain Sec-WebSocket-Key with a new random value. The server computes the accept value from this key, and thus shows that it read this request.',
		remedy: 'Add Sec-WebSocket-Key with 16 random bytes in Base64.',
	},
	'request-key-base64': {
		title: 'The key is not Base64',
		duty: 'The key must be Base64 as RFC 4648 §4 defines it: A–Z, a–z, 0–9, + and /, with = as padding. The URL-safe alphabet is not allowed.',
		remedy: 'Encode 16 random bytes as Base64.',
	},
	'request-key-length': {
		title: 'The key is not 16 bytes long',
		duty: 'The key must decode to 16 bytes. In Base64, 16 bytes are 24 characters, and the last two are “==”.',
		remedy: 'Encode exactly 16 random bytes.',
	},
	'request-key-once': {
		title: 'More than one Sec-WebSocket-Key',
		duty: 'A request must not contain more than one Sec-WebSocket-Key. With two keys, it is undefined which of them the server uses for the accept value.',
		remedy: 'Keep only one Sec-WebSocket-Key.',
	},
	'request-key-canonical': {
		title: 'The key has unused bits that are not zero',
		duty: 'The four unused bits before “==” must be zero, so the 22nd character is A, Q, g or w. A decoder may reject a key in which these bits are not zero, but a server need not decode the key. The example in RFC 6455 §4.1 breaks this rule.',
		remedy: 'Encode the 16 bytes with a standard Base64 encoder.',
	},
	'request-version-missing': {
		title: 'Sec-WebSocket-Version is missing',
		duty: 'The request must contain “Sec-WebSocket-Version: 13”, because RFC 6455 defines version 13.',
		remedy: 'Add “Sec-WebSocket-Version: 13”.',
	},
	'request-version-13': {
		title: 'Sec-WebSocket-Version is not 13',
		duty: 'The version must be 13; the values 9 to 12 are reserved and were never used. If a server does not support the version, it must refuse the handshake and list the versions that it supports.',
		remedy: 'Write “Sec-WebSocket-Version: 13”.',
	},
	'request-version-format': {
		title: 'Sec-WebSocket-Version is not a valid version number',
		duty: 'The version must be a decimal number from 0 to 255 without leading zeros.',
		remedy: 'Write “Sec-WebSocket-Version: 13”.',
	},
	'request-version-once': {
		title: 'More than one Sec-WebSocket-Version',
		duty: 'A request must not contain more than one Sec-WebSocket-Version. (A response that refuses the handshake may repeat the field to list several versions.)',
		remedy: 'Keep only “Sec-WebSocket-Version: 13”.',
	},
	'request-origin-browser': {
		title: 'A browser’s request without Origin',
		duty: 'A browser must send Origin, which names the page’s origin. A foreign page can connect with the visitor’s cookies, so a server meant for certain sites should check Origin. Such a server may refuse a wrong or missing Origin with status code 403.',
		remedy: 'Add Origin with the scheme, host and port of the page.',
	},
	'request-origin-once': {
		title: 'More than one Origin',
		duty: 'A request must not contain more than one Origin. With two Origin lines, a proxy and a server could each check a different one.',
		remedy: 'Keep only the Origin of the page.',
	},
	'request-origin-form': {
		title: 'The value of Origin is not an origin',
		duty: 'Origin contains a scheme, “://”, a host and, if needed, a colon and a port, or the word “null”. An origin has no path and no slash at its end. A server that compares Origin with a list does not find another form in the list.',
		remedy:
			'Write only scheme, host and port, such as “http://example.com”, without a slash at the end.',
	},
	'request-no-early-data': {
		title: 'Bytes sent before the response has arrived',
		duty: 'After its request, a client must wait for the response before it sends anything else.',
		remedy: 'Send frames only after the 101 response has arrived.',
	},
	'request-no-content': {
		title: 'A GET request that announces content',
		duty: 'A client should not send content in a GET request. Content-Length or Transfer-Encoding announces content. If a server upgrades without reading the content, the server treats the content as frames.',
		remedy:
			'Leave out the content, and the field that announces it: Content-Length or Transfer-Encoding.',
	},
	'response-status-101': {
		title: 'The status code is not 101',
		duty: 'Over HTTP/1.1 only status code 101 opens a WebSocket; with any other status code the connection stays HTTP. A server may refuse the handshake in this way. A page then gets an error event and a close event with code 1006, but not the status code.',
		remedy:
			'Find out in the server’s log or in the network tab of the developer tools why the server refused.',
	},
	'response-http-version': {
		title: 'The version of the 101 response is HTTP/1.0',
		duty: 'HTTP/1.0 does not define 1xx responses, so a 101 response uses HTTP/1.1.',
		remedy: 'Send the response with HTTP/1.1.',
	},
	'response-upgrade-missing': {
		title: 'The 101 response has no Upgrade',
		duty: 'A 101 response must name the new protocol in Upgrade. If Upgrade is missing, the client must fail the connection.',
		remedy: 'Add “Upgrade: websocket” to the response.',
	},
	'response-upgrade-websocket': {
		title: 'Upgrade in the 101 response is not the single value websocket',
		duty: 'Upgrade in a 101 response must be “websocket” and nothing else, in any letter case. Several Upgrade lines form a list, even if each contains “websocket”. If Upgrade is not “websocket”, the client must fail the connection.',
		remedy: 'Write one line “Upgrade: websocket” in the response.',
	},
	'response-connection-missing': {
		title: 'The 101 response has no Connection',
		duty: 'A 101 response must list Upgrade in Connection. If Connection is missing, the client must fail the connection.',
		remedy: 'Add “Connection: Upgrade” to the response.',
	},
	'response-connection-upgrade': {
		title: 'Connection in the 101 response does not list Upgrade',
		duty: 'Connection in a 101 response must contain “Upgrade”. Otherwise the client must fail the connection.',
		remedy: 'Write “Connection: Upgrade” in the response.',
	},
	'response-accept-missing': {
		title: 'The 101 response has no Sec-WebSocket-Accept',
		duty: 'A 101 response must contain the accept value, which shows that the server read this request and supports WebSocket. If the accept value is missing, the client must fail the connection.',
		remedy: 'Compute the accept value from the request’s key, and add Sec-WebSocket-Accept.',
	},
	'response-accept-once': {
		title: 'More than one Sec-WebSocket-Accept',
		duty: 'A response must not contain more than one Sec-WebSocket-Accept, even with equal values.',
		remedy: 'Keep only one Sec-WebSocket-Accept.',
	},
	'response-versions-listed': {
		title: 'The refusal does not list the supported versions',
		duty: 'A server that refuses a version must list the versions that it supports. The client may try again with one of these versions.',
		remedy: 'Add “Sec-WebSocket-Version: 13” to the response that refuses the handshake.',
	},
	'response-426-upgrade': {
		title: 'A 426 response without Upgrade',
		duty: 'A server must name the required protocol in the Upgrade field of a 426 response.',
		remedy: 'Add “Upgrade: websocket” and “Connection: Upgrade”.',
	},
	'response-405-allow': {
		title: 'A 405 response without Allow',
		duty: 'A server must list the allowed methods in the Allow field of a 405 response.',
		remedy: 'Add “Allow: GET”.',
	},
	'response-401-challenge': {
		title: 'A 401 response without a challenge',
		duty: 'In the WWW-Authenticate field of a 401 response, a server must state how the client can authenticate.',
		remedy: 'Add WWW-Authenticate, or respond with 403 instead.',
	},
	'response-protocol-switch-offered': {
		title: 'A switch to a protocol that the request did not offer',
		duty: 'A server must not switch to a protocol that the request did not offer in Upgrade.',
		remedy: 'Send an ordinary HTTP response, or offer websocket in the request’s Upgrade field.',
	},
	'response-no-frames-before-101': {
		title: 'Frames sent before the response',
		duty: 'A server sends its complete response before it sends any frame. The first bytes that the client expects are those of the status line.',
		remedy: 'Send the whole 101 response first.',
	},
	'response-legacy-fields': {
		title: 'A field from an obsolete draft',
		duty: 'WebSocket-Location, WebSocket-Origin and Sec-WebSocket-Location come from drafts 75 and 76. RFC 6455 gives these fields no meaning, and clients ignore them.',
		remedy: 'Leave out these fields.',
	},
	'accept-matches': {
		title: 'The accept value is wrong',
		duty: 'The accept value must be a SHA-1 digest in Base64. The input of SHA-1 is the key’s text followed by the fixed GUID. If the accept value is different, the client must fail the connection.',
		remedy:
			'Hash the unchanged key of this request, followed by the GUID and nothing else. Encode the digest as standard Base64.',
	},
	'accept-key-text': {
		title: 'The key was decoded before hashing',
		duty: 'The server must hash the Base64 text of the key, which has 24 characters. The server does not decode the key to 16 bytes.',
		remedy: 'Hash the text of Sec-WebSocket-Key as it is.',
	},
	'accept-guid-appended': {
		title: 'The GUID was left out of the hash',
		duty: 'The server must append the GUID to the key before it computes the hash. The hash of the key alone would not show support for WebSocket, because any server that hashes its input could produce it.',
		remedy: 'Append 258EAFA5-E914-47DA-95CA-C5AB0DC85B11 to the key before you compute the hash.',
	},
	'accept-guid-order': {
		title: 'The GUID was put before the key',
		duty: 'In the text to hash, the key must come first and the GUID second.',
		remedy: 'Put the GUID after the key.',
	},
	'accept-guid-exact': {
		title: 'The GUID is spelled differently',
		duty: 'The GUID must have exactly this spelling: capital letters, hyphens, no braces.',
		remedy: 'Use exactly 258EAFA5-E914-47DA-95CA-C5AB0DC85B11.',
	},
	'accept-digest-bytes': {
		title: 'The digest was encoded as hexadecimal text',
		duty: 'The server must encode the 20 bytes of the digest in Base64, which gives 28 characters. The 40 hexadecimal digits of the digest would give 56 characters.',
		remedy: 'Encode the raw bytes that the hash function returns.',
	},
	'accept-key-trimmed': {
		title: 'White space was hashed with the key',
		duty: 'A parser must remove white space around a field value before the value is used. The CR at the end of the line is not part of the value either.',
		remedy: 'Remove the white space around the key before you compute the hash.',
	},
	'accept-length': {
		title: 'The accept value has the wrong length',
		duty: 'The accept value must be Base64 of 20 bytes: 27 characters and one “=”.',
		remedy: 'Encode the 20 bytes of the digest, and keep the padding.',
	},
	'accept-case': {
		title: 'The letter case of the accept value has changed',
		duty: 'The client must compare the accept value exactly, because Base64 is case-sensitive.',
		remedy: 'Do not change the letter case of field values.',
	},
	'accept-own-key': {
		title: 'The accept value belongs to another key',
		duty: 'The accept value must be computed from the key of this connection. An accept value for another key probably comes from a cache, or from a proxy that rewrites requests.',
		remedy: 'Look for a cache or a proxy between client and server, and use wss.',
	},
	'subprotocol-token': {
		title: 'The subprotocol name is not valid',
		duty: 'Each subprotocol name must be a token: visible ASCII without separators such as comma, slash or brackets. For any other name, browsers throw SyntaxError before they send anything.',
		remedy: 'Use letters, digits, dots and hyphens in the name.',
	},
	'subprotocol-not-empty': {
		title: 'Sec-WebSocket-Protocol is empty',
		duty: 'If Sec-WebSocket-Protocol is present, it must list at least one subprotocol.',
		remedy: 'Name a subprotocol, or leave out Sec-WebSocket-Protocol.',
	},
	'subprotocol-unique': {
		title: 'The same subprotocol is offered twice',
		duty: 'The subprotocol names in a request must all be different. If a name is repeated, browsers throw SyntaxError before they send anything.',
		remedy: 'Remove the repeated name.',
	},
	'subprotocol-offered': {
		title: 'The server chose a subprotocol that was not offered',
		duty: 'If a server chooses a subprotocol, the name must be one that the client offered, with the same spelling. Otherwise the client must fail the connection.',
		remedy:
			'Choose one of the offered names. If you choose none, some browsers fail the connection.',
	},
	'subprotocol-unasked': {
		title: 'The response names a subprotocol, but the request offered none',
		duty: 'If the client offers no subprotocol, a server must not send Sec-WebSocket-Protocol. If the server sends it anyway, the client must fail the connection.',
		remedy: 'Leave Sec-WebSocket-Protocol out of the response.',
	},
	'subprotocol-one-answer': {
		title: 'More than one subprotocol in the response',
		duty: 'Sec-WebSocket-Protocol in the response must contain one name, not a list.',
		remedy: 'Choose one subprotocol.',
	},
	'subprotocol-answer-once': {
		title: 'Sec-WebSocket-Protocol twice in the response',
		duty: 'A response must not contain Sec-WebSocket-Protocol more than once. (A request may contain it several times.)',
		remedy: 'Keep only one line with Sec-WebSocket-Protocol.',
	},
	'subprotocol-empty-answer': {
		title: 'An empty Sec-WebSocket-Protocol in the response',
		duty: 'A server that chooses no subprotocol must not send Sec-WebSocket-Protocol. An empty value of this field is not legal.',
		remedy: 'Leave Sec-WebSocket-Protocol out of the response.',
	},
	'extension-syntax': {
		title: 'Sec-WebSocket-Extensions cannot be parsed',
		duty: 'Sec-WebSocket-Extensions must be a list of “name; parameter; parameter=value”. Otherwise the recipient must fail the connection immediately; a server does this with a status code such as 400.',
		remedy: 'Write the field as “permessage-deflate; client_max_window_bits=15”.',
	},
	'extension-not-empty': {
		title: 'Sec-WebSocket-Extensions is empty',
		duty: 'If Sec-WebSocket-Extensions is present, it must name at least one extension.',
		remedy: 'Leave out Sec-WebSocket-Extensions.',
	},
	'extension-quoted-token': {
		title: 'A quoted value that is not a token',
		duty: 'A quoted parameter value must still be a token after the quotes are removed.',
		remedy: 'Remove spaces and separators from the value.',
	},
	'extension-offered': {
		title: 'The server lists an extension that was not offered',
		duty: 'A server must not list an extension that the client did not offer. If the server lists one, the client must fail the connection.',
		remedy: 'Leave this extension out of the response.',
	},
	'extension-answer-once': {
		title: 'Sec-WebSocket-Extensions twice in the response',
		duty: 'A response must not contain Sec-WebSocket-Extensions more than once (§11.3.2). But §4.2.2 allows several such lines: the RFC contradicts itself here.',
		remedy: 'Write all extensions on one line.',
	},
	'extension-registered': {
		title: 'An extension that is not registered',
		duty: 'The name of an extension must be registered with IANA. A server ignores an extension that it does not support.',
		remedy: 'Use a registered extension such as permessage-deflate.',
	},
	'deflate-offer-parameter': {
		title: 'An unknown parameter in the offer of permessage-deflate',
		duty: 'permessage-deflate defines four parameters. If an offer has any other parameter, a server must decline this offer, but may accept the next offer.',
		remedy:
			'Use only server_no_context_takeover, client_no_context_takeover, server_max_window_bits and client_max_window_bits.',
	},
	'deflate-answer-parameter': {
		title: 'An unknown permessage-deflate parameter in the response',
		duty: 'permessage-deflate defines four parameters. A client must fail the connection if the response has any other parameter.',
		remedy: 'Leave out the unknown parameter.',
	},
	'deflate-parameter-once': {
		title: 'The same parameter is given twice',
		duty: 'An offer or a response must not contain the same parameter twice. A server must decline such an offer. After such a response, a client must fail the connection.',
		remedy: 'Give each parameter only once.',
	},
	'deflate-window-range': {
		title: 'The window size is not allowed',
		duty: 'A window size must be a decimal number from 8 to 15 without leading zeros.',
		remedy: 'Use a number from 8 to 15. zlib’s compressor supports 9 to 15.',
	},
	'deflate-client-bits-unasked': {
		title: 'client_max_window_bits in the response was not offered',
		duty: 'A server must not send client_max_window_bits unless the offer contains it. With this parameter in its offer, a client announces that it can limit its window.',
		remedy: 'Leave client_max_window_bits out of the response.',
	},
	'deflate-client-bits-value': {
		title: 'client_max_window_bits without a value',
		duty: 'In a response, client_max_window_bits must have a value. In an offer, the value of this parameter is optional.',
		remedy: 'Write client_max_window_bits=15, or leave out the parameter.',
	},
	'deflate-server-bits-larger': {
		title: 'The window is larger than the client allows',
		duty: 'A server that accepts server_max_window_bits responds with the offered value or a smaller one.',
		remedy: 'Write the offered value or a smaller one into the response.',
	},
	'deflate-server-bits-echo': {
		title: 'The response does not confirm server_max_window_bits',
		duty: 'A server that accepts an offer with server_max_window_bits puts that parameter into its response.',
		remedy: 'Put server_max_window_bits into the response.',
	},
	'deflate-server-takeover-echo': {
		title: 'The response does not confirm server_no_context_takeover',
		duty: 'A server that accepts an offer with server_no_context_takeover puts that parameter into its response.',
		remedy: 'Put server_no_context_takeover into the response.',
	},
	'deflate-takeover-no-value': {
		title: 'The parameter must not have a value',
		duty: 'The parameters server_no_context_takeover and client_no_context_takeover do not have a value.',
		remedy: 'Remove the “=” and the value after it.',
	},
	'api-protocol-answered': {
		title: 'The server chose none of the offered subprotocols',
		duty: 'RFC 6455 allows a server to choose no subprotocol, but the WHATWG standard does not. If a page names subprotocols and the server chooses none, a browser must fail the connection.',
		remedy: 'Let the server choose one of the offered names.',
	},
};
