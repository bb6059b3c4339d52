// The English words about the rules of the opening handshake.
import type { HandshakeRuleCode } from '../../engine/index.ts';
import type { RuleWords } from '../rule-words.ts';

export const HANDSHAKE_RULE_WORDS: Readonly<Record<HandshakeRuleCode, RuleWords>> = {
	'http-line-end-crlf': {
		title: 'A line ends in a bare LF',
		duty: 'Every line of an HTTP/1.1 head ends in CR LF. A recipient may accept a lone LF, so peers differ: strict parsers answer 400 or drop the connection, lenient ones go on.',
		remedy: 'End each line with \\r\\n.',
	},
	'http-bare-cr': {
		title: 'A CR without its LF',
		duty: 'A CR that is not followed by LF must not occur in a head: what one parser takes for a line end, another takes for text, and that difference has been used for attacks.',
		remedy: 'Remove the CR, or complete the line end to \\r\\n.',
	},
	'http-head-terminated': {
		title: 'The empty line is missing',
		duty: 'An empty line ends the head. Until it comes the head is unfinished: the server goes on waiting, and after a while gives up. It may refuse early, for instance with 431.',
		remedy: 'Add an empty line (\\r\\n) after the last field.',
	},
	'http-request-line': {
		title: 'The request line is not complete',
		duty: 'The first line of a request is method, target and version, one space apart.',
		remedy: 'Write it as “GET /chat HTTP/1.1”.',
	},
	'http-target-no-space': {
		title: 'A space in the request target',
		duty: 'The target contains no white space: a space ends it.',
		remedy: 'Write the space as %20.',
	},
	'http-status-line': {
		title: 'The first line is not a status line',
		duty: 'A response begins with a status line: the HTTP version, a space, a status of three digits, a space. Without it the client cannot tell what the server answered, and fails the connection.',
		remedy:
			'Begin the response with “HTTP/1.1 101 Switching Protocols”. Check that the port is that of a WebSocket server.',
	},
	'http-status-line-space': {
		title: 'Not one space on either side of the status code',
		duty: 'One space stands before the status code and one after it, even when no reason phrase follows. Clients may read it leniently: both browsers open when only the last one is missing.',
		remedy: 'Write “HTTP/1.1 101 ” or add a reason phrase.',
	},
	'http-space-before-colon': {
		title: 'White space before the colon',
		duty: 'No white space may stand between a field name and its colon. A server must reject such a request with 400: parsers that disagreed about it have let requests be smuggled.',
		remedy: 'Remove the space.',
	},
	'http-obs-fold': {
		title: 'A field value continued on the next line',
		duty: 'Folding a value onto an indented line is obsolete. A server answers 400 or joins the lines with spaces; a client must join them.',
		remedy: 'Write the value on one line.',
	},
	'http-space-before-first-field': {
		title: 'White space before the first field',
		duty: 'No white space may stand between the start line and the first field: there is nothing it could continue.',
		remedy: 'Remove the indentation.',
	},
	'http-field-name-token': {
		title: 'Not a field name',
		duty: 'A field name is a token: letters, digits and a few marks, never a space, a double quote or a bracket.',
		remedy: 'Use only letters, digits and hyphens, followed by a colon.',
	},
	'http-field-value-chars': {
		title: 'A forbidden character in a value',
		duty: 'A field value contains no control character except the tab. NUL is the dangerous one, beside CR and LF: a program that stops at it reads something else than the next one. A recipient rejects it or puts a space in its place, and may keep the others.',
		remedy: 'Remove the character.',
	},
	'http-host-missing': {
		title: 'Host is missing',
		duty: 'Every HTTP/1.1 request carries Host, so that one address can serve many names. A server must answer 400.',
		remedy: 'Add Host with the name of the server.',
	},
	'http-host-repeated': {
		title: 'Host is not exactly one valid line',
		duty: 'A request carries exactly one Host line with a valid value. With two, a proxy and a server could each believe another. A server must answer 400.',
		remedy: 'Keep one Host line with a host name and, if needed, a port.',
	},
	'http-1xx-content-length': {
		title: 'Content-Length in a 101',
		duty: 'A 1xx answer has no content, so it carries no Content-Length, not even 0. Browsers ignore it and open.',
		remedy: 'Leave the field out.',
	},
	'http-1xx-transfer-encoding': {
		title: 'Transfer-Encoding in a 101',
		duty: 'A 1xx answer has no content: the bytes after the empty line are frames, not chunks. Browsers ignore the field and open.',
		remedy: 'Leave the field out.',
	},
	'http-upgrade-needs-connection': {
		title: 'Upgrade without “Connection: Upgrade”',
		duty: 'Upgrade concerns one hop only, so whoever sends it also lists “Upgrade” in Connection, in a 426 as well. Without that it looks like something a proxy forgot to remove, and ought to be ignored.',
		remedy: 'Add “Connection: Upgrade”.',
	},
	'request-uri-valid': {
		title: 'Not a WebSocket URL',
		duty: 'Scheme, host, port and path must form a valid ws or wss URL before anything is sent. In a browser the constructor throws SyntaxError.',
		remedy: 'Write it as ws://host/path or wss://host:port/path.',
	},
	'request-uri-fragment': {
		title: 'A fragment in a WebSocket URL',
		duty: 'A ws or wss URL has no fragment: it names a place in a document, and there is none. Browsers throw SyntaxError.',
		remedy: 'Remove what follows the #, or write a literal # as %23.',
	},
	'request-method-get': {
		title: 'The method is not GET',
		duty: 'The opening handshake over HTTP/1.1 is a GET request. The server refuses anything else; 405 with Allow: GET says it best.',
		remedy: 'Use GET.',
	},
	'request-http-version': {
		title: 'Older than HTTP/1.1',
		duty: 'The request says HTTP/1.1 or higher. A server must ignore Upgrade in an HTTP/1.0 request and answer as plain HTTP.',
		remedy: 'Write HTTP/1.1. A proxy that speaks 1.0 to the server has to be told otherwise.',
	},
	'request-target-form': {
		title: 'The request target is not valid',
		duty: 'The target on the request line is the resource name (“/chat?x=1”) or an absolute http or https URI, never a ws: URI, and has only characters that a URI may have.',
		remedy:
			'Write the path alone, with other characters percent-encoded; the server’s name goes into Host.',
		detail: ({ character }) => (character === '' ? '' : `“${character}” stands in no URI.`),
	},
	'request-target-fragment': {
		title: 'A fragment on the request line',
		duty: 'The target carries no fragment.',
		remedy: 'Remove it, or write a literal # as %23.',
	},
	'request-host-authority': {
		title: 'Host does not name the server that was dialled',
		duty: 'Host names the server of the URL, and the port when it is not the default one. The server may answer 400 or serve another virtual host.',
		remedy: 'Write the host and port of the URL into Host.',
	},
	'request-upgrade-missing': {
		title: 'Upgrade is missing',
		duty: 'The request asks for a change of protocol with Upgrade. Without it this is an ordinary GET: a page, or 426.',
		remedy: 'Add “Upgrade: websocket”. If the client sends it, a proxy on the way removes it.',
	},
	'request-upgrade-websocket': {
		title: 'Upgrade does not ask for websocket',
		duty: 'The Upgrade field includes the keyword “websocket”, in any letter case.',
		remedy: 'Write “Upgrade: websocket”.',
	},
	'request-connection-missing': {
		title: 'Connection is missing',
		duty: 'Upgrade concerns one hop only, and Connection says so by naming it. Without it the offer is not valid.',
		remedy: 'Add “Connection: Upgrade”.',
	},
	'request-connection-upgrade': {
		title: 'Connection does not list Upgrade',
		duty: 'Connection includes the token “Upgrade”, in any letter case and possibly among others.',
		remedy: 'Write “Connection: Upgrade”. A reverse proxy has to be told to pass it on.',
	},
	'request-key-missing': {
		title: 'Sec-WebSocket-Key is missing',
		duty: 'The request carries a fresh random key. The server’s answer is computed from it and proves that it read this very request.',
		remedy: 'Add Sec-WebSocket-Key with 16 random bytes in base64.',
	},
	'request-key-base64': {
		title: 'The key is not base64',
		duty: 'The key is base64 of RFC 4648 §4: A–Z a–z 0–9 + / with = as padding, not the URL-safe alphabet.',
		remedy: 'Encode 16 random bytes as base64.',
	},
	'request-key-length': {
		title: 'The key is not 16 bytes',
		duty: 'Decoded, the key is exactly 16 bytes: 24 characters of base64, the last two “==”.',
		remedy: 'Encode exactly 16 random bytes.',
	},
	'request-key-once': {
		title: 'More than one Sec-WebSocket-Key',
		duty: 'The key occurs once: with two, nobody knows which one the answer answers.',
		remedy: 'Keep one.',
	},
	'request-key-canonical': {
		title: 'The key has unused bits that are not zero',
		duty: 'The four bits before “==” carry nothing and are zero, so the 22nd character is A, Q, g or w. Decoders may reject it; servers need not decode. The RFC’s own example in §4.1 breaks this.',
		remedy: 'Encode the bytes with a proper base64 encoder.',
	},
	'request-version-missing': {
		title: 'Sec-WebSocket-Version is missing',
		duty: 'The request names the version it speaks: 13 for RFC 6455.',
		remedy: 'Add “Sec-WebSocket-Version: 13”.',
	},
	'request-version-13': {
		title: 'The version is not 13',
		duty: 'RFC 6455 is version 13; 9 to 12 were never valid on the wire. The server must refuse and say which versions it knows.',
		remedy: 'Write “Sec-WebSocket-Version: 13”.',
	},
	'request-version-format': {
		title: 'The version is not a plain number',
		duty: 'The version is a decimal number from 0 to 255 with no leading zero.',
		remedy: 'Write 13.',
	},
	'request-version-once': {
		title: 'More than one Sec-WebSocket-Version',
		duty: 'The version occurs once in a request. (A refusal may repeat it to list what the server knows.)',
		remedy: 'Keep one, with 13.',
	},
	'request-origin-browser': {
		title: 'A browser’s request without Origin',
		duty: 'Origin says which page asks. By it a server can turn away foreign pages, which may connect with their visitor’s cookies. A server meant for certain sites compares it and may refuse with 403, also where it is missing.',
		remedy: 'Add Origin with scheme, host and port of the page.',
	},
	'request-no-early-data': {
		title: 'Bytes after the request',
		duty: 'After its request the client waits for the answer before it sends anything more. The bytes stay in the server’s buffer; real servers often read them as frames after the 101.',
		remedy: 'Send frames only once the 101 has come.',
	},
	'request-no-content': {
		title: 'A GET with content',
		duty: 'A GET handshake carries no content. A server that upgrades without reading it takes it for frames.',
		remedy: 'Leave out Content-Length and the content.',
	},
	'response-status-101': {
		title: 'The status is not 101',
		duty: 'Over HTTP/1.1 only 101 opens a WebSocket; any other status leaves the exchange in HTTP. A server may refuse so, and often must; but a page sees just error and close 1006, never the status.',
		remedy: 'Find out why the server refused: its log, or the network tab of the developer tools.',
	},
	'response-http-version': {
		title: 'The 101 says HTTP/1.0',
		duty: '1xx does not exist in HTTP/1.0, so a 101 says HTTP/1.1. Browsers differ: Chromium opens, Firefox fails.',
		remedy: 'Answer with HTTP/1.1.',
	},
	'response-upgrade-missing': {
		title: 'The 101 has no Upgrade',
		duty: 'The 101 names the protocol it switches to. Without it the client must fail the connection.',
		remedy: 'Add “Upgrade: websocket” to the answer.',
	},
	'response-upgrade-websocket': {
		title: 'The 101 switches to something else',
		duty: 'The Upgrade field of the 101 is “websocket”, in any letter case. Otherwise the client must fail the connection.',
		remedy: 'Answer with “Upgrade: websocket”.',
	},
	'response-connection-missing': {
		title: 'The 101 has no Connection',
		duty: 'The 101 names Upgrade in Connection. Without it the client must fail the connection.',
		remedy: 'Add “Connection: Upgrade” to the answer.',
	},
	'response-connection-upgrade': {
		title: 'Connection in the 101 does not list Upgrade',
		duty: 'Connection in the 101 contains the token “Upgrade”. Otherwise the client must fail the connection.',
		remedy: 'Answer with “Connection: Upgrade”.',
	},
	'response-accept-missing': {
		title: 'The 101 has no Sec-WebSocket-Accept',
		duty: 'The accept value proves that the peer read this request and speaks WebSocket. Without it the client must fail the connection.',
		remedy: 'Compute it from the request’s key and add it.',
	},
	'response-accept-once': {
		title: 'More than one Sec-WebSocket-Accept',
		duty: 'The field occurs once. Both browsers fail even when the two values are equal.',
		remedy: 'Keep one.',
	},
	'response-versions-listed': {
		title: 'The refusal does not list the versions',
		duty: 'A refusal because of the version names the versions the server understands, so that the client may try again with one of them.',
		remedy: 'Add “Sec-WebSocket-Version: 13” to the refusal.',
	},
	'response-426-upgrade': {
		title: 'A 426 that does not say what to upgrade to',
		duty: 'A 426 names the wanted protocol in Upgrade. (ws 8 leaves it out.)',
		remedy: 'Add “Upgrade: websocket” and “Connection: Upgrade”.',
	},
	'response-405-allow': {
		title: 'A 405 without Allow',
		duty: 'A 405 lists the allowed methods in Allow. (ws 8 leaves it out.)',
		remedy: 'Add “Allow: GET”.',
	},
	'response-401-challenge': {
		title: 'A 401 without a challenge',
		duty: 'A 401 carries WWW-Authenticate, which says how to log in. Chromium and Firefox were seen to end with 1006.',
		remedy: 'Add WWW-Authenticate, or answer 403.',
	},
	'response-protocol-switch-offered': {
		title: 'A switch that nobody asked for',
		duty: 'A server switches only to a protocol that the request offered.',
		remedy: 'Answer as plain HTTP, or ask for websocket in the request.',
	},
	'response-no-frames-before-101': {
		title: 'Frames before the answer',
		duty: 'The server sends frames only once its handshake answer is complete. The client looks for a status line, finds none, and fails the connection.',
		remedy: 'Send the whole 101 first.',
	},
	'response-legacy-fields': {
		title: 'A field of a dead draft',
		duty: 'WebSocket-Location, WebSocket-Origin and Sec-WebSocket-Location belong to drafts 75 and 76 and mean nothing now. They are ignored.',
		remedy: 'Leave them out.',
	},
	'accept-matches': {
		title: 'The accept value is wrong',
		duty: 'Accept is base64 of the SHA-1 of the key’s text followed by the fixed GUID. A client must fail the connection over any other value.',
		remedy: 'Compute it from the key of this very request.',
	},
	'accept-key-text': {
		title: 'The key was decoded before hashing',
		duty: 'The key enters the hash as its base64 text of 24 characters, not as the 16 bytes it decodes to.',
		remedy: 'Hash the text as it stands in the header.',
	},
	'accept-guid-appended': {
		title: 'The GUID was left out',
		duty: 'The GUID follows the key. Hashing the key alone proves nothing: any server that hashes its input could do that.',
		remedy: 'Append 258EAFA5-E914-47DA-95CA-C5AB0DC85B11 before hashing.',
	},
	'accept-guid-order': {
		title: 'The GUID was put first',
		duty: 'The key comes first and the GUID second.',
		remedy: 'Swap the two.',
	},
	'accept-guid-exact': {
		title: 'The GUID is spelled differently',
		duty: 'The GUID is used in exactly this spelling: capital letters, hyphens, no braces.',
		remedy: 'Use 258EAFA5-E914-47DA-95CA-C5AB0DC85B11 to the letter.',
	},
	'accept-digest-bytes': {
		title: 'The digest was encoded as hexadecimal text',
		duty: 'Base64 encodes the 20 bytes of the digest, not their 40 hexadecimal digits: 28 characters, not 56.',
		remedy: 'Take the raw digest of the hash function.',
	},
	'accept-key-trimmed': {
		title: 'White space was hashed with the key',
		duty: 'White space around the key’s value, the line’s CR included, is not part of it.',
		remedy: 'Trim the value before hashing.',
	},
	'accept-length': {
		title: 'The accept value has the wrong length',
		duty: 'An accept value is 28 characters: 27 and one “=”.',
		remedy: 'Keep the padding.',
	},
	'accept-case': {
		title: 'The accept value has lost its letter case',
		duty: 'Base64 is case-sensitive: the value is compared exactly.',
		remedy: 'Do not change the case of header values on the way.',
	},
	'accept-own-key': {
		title: 'The right answer to another key',
		duty: 'The value answers this connection’s key. A right answer to another key betrays a cache or a proxy that rewrites requests.',
		remedy: 'Look for a cache or proxy between client and server; use wss.',
	},
	'subprotocol-token': {
		title: 'Not a subprotocol name',
		duty: 'Each name is a token: visible ASCII without separators such as space, comma, slash or brackets. Browsers throw SyntaxError before sending.',
		remedy: 'Use letters, digits, dots and hyphens.',
	},
	'subprotocol-not-empty': {
		title: 'Sec-WebSocket-Protocol is empty',
		duty: 'The field, when present, lists at least one name.',
		remedy: 'Name a subprotocol, or leave the field out.',
	},
	'subprotocol-unique': {
		title: 'A subprotocol offered twice',
		duty: 'No name is offered twice. Browsers throw SyntaxError before sending.',
		remedy: 'Remove the repetition.',
	},
	'subprotocol-offered': {
		title: 'The server chose a subprotocol that was not offered',
		duty: 'The server answers only with a name the client offered, spelled the same. Otherwise the client must fail the connection.',
		remedy: 'Answer with one of the offered names, or none.',
	},
	'subprotocol-unasked': {
		title: 'A subprotocol that nobody asked for',
		duty: 'Without an offer the server sends no Sec-WebSocket-Protocol at all. The client must fail the connection. (Firefox was seen to open.)',
		remedy: 'Leave the field out.',
	},
	'subprotocol-one-answer': {
		title: 'More than one subprotocol in the answer',
		duty: 'The answer is one name, not a list.',
		remedy: 'Choose one.',
	},
	'subprotocol-answer-once': {
		title: 'Sec-WebSocket-Protocol twice in the answer',
		duty: 'The field occurs once in the answer. (A request may split it.)',
		remedy: 'Keep one line.',
	},
	'subprotocol-empty-answer': {
		title: 'An empty Sec-WebSocket-Protocol in the answer',
		duty: '“None of them” is said by leaving the field out, never by an empty value.',
		remedy: 'Leave the field out.',
	},
	'extension-syntax': {
		title: 'Sec-WebSocket-Extensions cannot be read',
		duty: 'The field is a list of “name; parameter; parameter=value”. The recipient must fail the connection; a server answers 400.',
		remedy: 'Write it as “permessage-deflate; client_max_window_bits=15”.',
	},
	'extension-not-empty': {
		title: 'Sec-WebSocket-Extensions is empty',
		duty: 'The field, when present, names at least one extension.',
		remedy: 'Leave the field out when there is none.',
	},
	'extension-quoted-token': {
		title: 'A quoted value that is not a token',
		duty: 'A quoted parameter value must itself be a token once the quotes are gone.',
		remedy: 'Remove spaces and separators from the value.',
	},
	'extension-offered': {
		title: 'An extension that was not offered',
		duty: 'The server answers only with extensions the client offered. Otherwise the client must fail the connection.',
		remedy: 'Leave the extension out of the answer.',
	},
	'extension-answer-once': {
		title: 'Sec-WebSocket-Extensions twice in the answer',
		duty: '§11.3.2 allows the field once in an answer, while §4.2.2 lets it be split: the RFC contradicts itself. Clients that follow the former fail.',
		remedy: 'Write all extensions on one line.',
	},
	'extension-registered': {
		title: 'An extension nobody has registered',
		duty: 'Extension names are registered with IANA; in practice that means permessage-deflate. A server ignores a name it does not know.',
		remedy: 'Use permessage-deflate.',
	},
	'deflate-offer-parameter': {
		title: 'An unknown parameter in the offer',
		duty: 'permessage-deflate defines four parameters. The server must decline an offer with any other, and may accept the next one.',
		remedy:
			'Use only server_no_context_takeover, client_no_context_takeover, server_max_window_bits and client_max_window_bits.',
	},
	'deflate-answer-parameter': {
		title: 'An unknown parameter in the answer',
		duty: 'An answer uses only the four parameters that permessage-deflate defines. Otherwise the client must fail the connection.',
		remedy: 'Leave the parameter out.',
	},
	'deflate-parameter-once': {
		title: 'A parameter given twice',
		duty: 'No parameter occurs twice in one offer or answer. A server declines the offer, a client fails the connection.',
		remedy: 'Keep one.',
	},
	'deflate-window-range': {
		title: 'A window size that is not allowed',
		duty: 'A window size is a decimal number from 8 to 15 without leading zeros, and in an answer no larger than the offer says.',
		remedy: 'Use a number from 8 to 15, at most the offered one; zlib can make 9 to 15.',
	},
	'deflate-client-bits-unasked': {
		title: 'client_max_window_bits was not offered',
		duty: 'The parameter appears in the answer only when the offer had it: a client that did not offer it cannot limit its window.',
		remedy: 'Leave the parameter out.',
	},
	'deflate-client-bits-value': {
		title: 'client_max_window_bits without a value',
		duty: 'In an answer the parameter carries a value; only in an offer may it stand alone.',
		remedy: 'Write client_max_window_bits=15, or leave it out.',
	},
	'deflate-server-bits-larger': {
		title: 'A larger window than the client allows',
		duty: 'The server accepts server_max_window_bits with the offered value or a smaller one.',
		remedy: 'Answer with the offered value or less.',
	},
	'deflate-server-bits-echo': {
		title: 'The window limit was not confirmed',
		duty: 'Accepting an offer that has server_max_window_bits means answering with that parameter. A client that needs the smaller window fails the connection.',
		remedy: 'Repeat server_max_window_bits in the answer.',
	},
	'deflate-server-takeover-echo': {
		title: 'server_no_context_takeover was not confirmed',
		duty: 'Accepting an offer that has server_no_context_takeover means repeating it. A client that needs the promise fails the connection.',
		remedy: 'Repeat server_no_context_takeover in the answer.',
	},
	'deflate-takeover-no-value': {
		title: 'A value where none belongs',
		duty: 'The two no_context_takeover parameters take no value.',
		remedy: 'Remove the “=” and what follows it.',
	},
	'api-protocol-answered': {
		title: 'A subprotocol was asked for and none was chosen',
		duty: 'RFC 6455 allows it; the WHATWG standard does not: when a page names subprotocols, a browser fails the connection unless the server chooses one. (Chromium does, Firefox was seen to open.)',
		remedy: 'Let the server choose one of the offered names.',
	},
};
