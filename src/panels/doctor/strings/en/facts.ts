// Holds the words of each fact: what is wrong with its values, what to do, and the question that would settle it.
import type { TlsFault } from '../../../../evidence/facts/tls-facts.ts';
import type { SignValues } from '../../../../evidence/sign-meaning.ts';
import type { CodeMeaning } from '../../../../evidence/facts/application-codes.ts';
import { curlLine } from '../curl-line.ts';
import { ownValue } from '../../../../engine/own-value.ts';
import type { DifferenceId } from '../../../../evidence/facts/differences/differences.ts';
import type { FactText, FactWords } from '../fact-text.ts';
import { KNOWN_LINE_WORDS } from './known-lines/index.ts';
import { DIFFERENCE_WORDS } from './differences.ts';
import { builtFrames } from './built-frames.ts';
import { moments } from './moments.ts';
import { lasted, time, timesOf } from './open-times.ts';
import { limitFacts } from './limit-facts.ts';
import { offerFacts } from './offer-facts.ts';
import { spelledFacts } from './spelled-facts.ts';
import { programFacts } from './program-facts.ts';
import { toldFacts } from './told-facts.ts';

const fact = (says: string, todo: string, asks: string | null): FactText => ({ says, todo, asks });
/** Joins sentences; one that is empty is left out. */
const all = (...sentences: readonly string[]) => sentences.filter((one) => one !== '').join(' ');

/** Says what a code of an application means. */
const MEANINGS: Readonly<Record<CodeMeaning, string>> = {
	'tls-only': 'The application accepts connections with TLS only: use wss://.',
	'unknown-app':
		'The server does not know the application key of the client. Use the same key on both sides.',
	'app-disabled': 'The application is switched off at the server.',
	'over-quota': 'The application has more connections than its quota allows.',
	'unknown-path': 'The server does not know the path or the address that the client used.',
	version: 'The server does not support the version of the protocol that the client named.',
	unauthorized: 'The server refuses this connection: the client is not authorized.',
	'sign-in-late':
		'The server demands a user sign-in, and the client did not complete it in time: `pusher.signin()` was not called, or its endpoint refused.',
	'over-capacity': 'The server is full. Wait before you connect again.',
	reconnect: 'The server asks the client to connect again.',
	'no-pong': 'The client did not answer a ping of the protocol.',
	idle: 'The server closed a connection on which nothing was sent.',
	'rate-limited': 'The client sent too much in a short time.',
	'bad-message': 'The server could not use a message of the client: its form or its type is wrong.',
	'bad-response': 'The client could not use a message of the server.',
	internal: 'The server’s program failed. Read its log.',
	'before-ack': 'The client subscribed before the server had sent `connection_ack`. Wait for it.',
	forbidden: 'The server refused the client in `connection_init`. Compare the token.',
	subprotocol: 'Client and server have no subprotocol in common, such as `graphql-transport-ws`.',
	'no-init': 'The client did not send `connection_init` in time.',
	'no-ack': 'The server did not send `connection_ack` in time.',
	'same-id': 'The client used the id of a running subscription again.',
	'second-init': 'The client sent `connection_init` twice.',
	'before-identify': 'The client sent a message before it had identified itself.',
	'bad-token': 'The server refused the token or the password of the client.',
	'second-identify': 'The client identified itself twice.',
	'bad-sequence':
		'The client resumed with a sequence number that is not valid. Begin a new session.',
	'session-timeout': 'The session ended because of time. Begin a new session.',
	shard: 'The sharding of the client is missing or not valid.',
	'bad-intents': 'The client asked for intents that do not exist. Compute the number again.',
	'forbidden-intents':
		'The client asked for intents that are not enabled for it. Enable them in the developer portal.',
	'sent-anything': 'The client sent a message, and only Pongs are allowed.',
	'no-subscription': 'The client did not subscribe to anything within 10 seconds.',
	'late-reconnect': 'The client did not connect again in time when the server asked for it.',
	network: 'The server reports a fault of the network. Connect again.',
	'missing-field': 'A message of the client lacks a field.',
	removed: 'The server removed the client from its sessions.',
};

const meaningOf = ({ meaning }: SignValues) => ownValue(MEANINGS, String(meaning)) ?? '';

/** Says which known text fits the bits of a first byte. */
const fitting = ({ fits }: SignValues) => {
	const has = (one: string) => String(fits).split(' ').includes(one);
	return all(
		has('html') ? '“<” would begin a page of HTML.' : '',
		has('json')
			? '“{” is how JSON begins, so a program probably writes JSON into the connection without a frame.'
			: '',
		has('list') ? '“[” is how a JSON list begins.' : '',
		has('http') ? '“H” of an HTTP response fits.' : '',
		has('get') ? '“G” would begin a second request, `GET`, on the open connection.' : '',
		has('tls')
			? 'A record of TLS begins so: one end starts TLS on a connection that is plain.'
			: '',
	);
};

const WHAT: Readonly<Record<string, string>> = {
	html: 'a page of HTML',
	json: 'JSON without a frame around it',
	text: 'plain text',
	mqtt: 'the first packet of MQTT, without WebSocket around it',
	http: 'the beginning of an HTTP message',
	http2: 'the preface of HTTP/2',
	'http2-frame': 'a frame of HTTP/2 (length of three bytes, type, flags, stream 0)',
	ssh: 'the greeting of an SSH server',
	redis: 'an answer of Redis',
	mail: 'the greeting of a mail or FTP server',
	mysql: 'the greeting of MySQL',
	amqp: 'the header of AMQP',
	vnc: 'the greeting of a VNC server',
	proxy: 'the PROXY protocol, which a load balancer writes in front of each connection',
	'live-packet':
		'a packet of Bilibili’s live chat (length, header of 16 bytes, version, operation)',
	'engine-io':
		'an answer of Socket.IO over polling (00, the length in one byte for each digit, ff, then the packet)',
};

/** Names services that have a port of their own. */
const OTHER_PORTS: readonly string[] = ['ssh', 'redis', 'mail', 'mysql', 'amqp', 'vnc'];

const originText: Readonly<Record<string, (values: SignValues) => readonly [string, string]>> = {
	'default-port': ({ expected }) => [
		`The expected value ${expected} names the usual port, which browsers never write in Origin.`,
		'Remove the port from the configured name.',
	],
	port: () => ['Only the port differs.', 'List the origin with the port of the page.'],
	scheme: () => [
		'Only the scheme differs: the page was opened without TLS, or a client sets the origin itself.',
		'Open the page with the expected scheme, or add the other origin to the list.',
	],
	'no-scheme': ({ got }) => [
		'The expected value has no scheme, and an origin always has one.',
		`Write ${got} in the list.`,
	],
	host: ({ got }) => ['The hosts differ.', `Add ${got} to the list, if this page may connect.`],
	'host-slash': ({ right }) => [
		'The hosts differ, and the listed value ends with a slash, which an origin never has.',
		`Write ${right} in the list.`,
	],
	slash: ({ right }) => [
		'One value ends with a slash, which an origin never has.',
		`Write ${right} in the list.`,
	],
};

/** Says why a certificate is not taken, and what to do. */
const TLS: Readonly<Record<TlsFault, readonly [says: string, todo: string]>> = {
	'self-signed': [
		'The client refuses the certificate of the server: it is self-signed.',
		'Use a certificate of an authority that the client trusts, or give this certificate to the client as one to trust (`ca`, `cafile`, truststore). To switch the check off is only a test.',
	],
	expired: [
		'The client refuses the certificate of the server: it has expired, or is not valid yet.',
		'Renew it and load it again, the intermediate ones, too. If its dates are right, set the clock of the client.',
	],
	host: [
		'The client refuses the certificate of the server: it is for another host name.',
		'Connect with a name that the certificate lists, not with an IP address, or get one for this name. With several hosts, check SNI.',
	],
	issuer: [
		'The client refuses the certificate of the server: it does not know its issuer. Mostly the server sends no intermediate certificate, or the authority is a private one.',
		'Give the server the whole chain (fullchain.pem). If the authority is private, add it to what the client trusts; an old client may lack new ones.',
	],
	root: [
		'The client does not trust the root of the chain that it was shown. For a public server, mostly an antivirus or a company proxy on the way shows a certificate of its own. Otherwise the authority is private.',
		'Look who issued the certificate, and add that root to what this client uses: `SSL_CERT_FILE` or `ca_certs` in Python, `NODE_EXTRA_CA_CERTS` in Node. The store of the system may not count.',
	],
	unverified: [
		'The client could not verify the certificate of the server, and the error does not say why.',
		'See whether other hosts fail, too: then the client lacks its list of authorities (Python on macOS: Install Certificates.command; else certifi). If not, the server’s chain is incomplete or private.',
	],
	version: [
		'Client and server have no version of TLS or no cipher in common.',
		'Allow TLS 1.2 at both ends. Old clients name one version only (`tlsv1`, `TLSv1_method`): let them negotiate. Look at the server’s `ssl_protocols` and ciphers.',
	],
	alert: [
		'The peer ended the TLS handshake with an alert. It found no common version or cipher, lacks the name (SNI), or wants a certificate of the client.',
		'Compare with `openssl s_client -connect HOST:PORT -servername HOST`, once with `-tls1_2`. Then let the client send SNI, or its certificate.',
	],
	internal: [
		'The other end broke off the TLS handshake with the alert “internal error”. That comes before any WebSocket. A server such as Caddy sends it if it has no certificate for this name.',
		'See that the name leads to this server and that ports 80 and 443 are open. Then read in its log how it asked for the certificate (ACME), or give it one for this name.',
	],
	signature: [
		'The client refuses the certificate: its signature does not fit the key of the issuer that the client has. Mostly that is an older authority of the same name, or the server shows another certificate than meant.',
		'Give the client the authority that signed this certificate, and check with `openssl verify -CAfile ca.pem server.pem`. Compare it with what the server shows.',
	],
	sni: [
		'The client probably does not name the host in TLS (SNI), so the server answers with the certificate of another one, or not at all.',
		'Set the host name in the TLS options (OpenSSL: `SSL_set_tlsext_host_name`). Compare `openssl s_client -connect HOST:PORT` with and without `-servername HOST`.',
	],
};

export const facts: FactWords = {
	...toldFacts,
	...programFacts,
	...limitFacts,
	...offerFacts,
	...spelledFacts,
	'rsv1-not-first': ({ nth, byte, kind, right }) =>
		fact(
			`Frame ${nth} begins with ${byte}: RSV1 is set on a ${kind} frame. Only the first frame of a compressed message may have it.`,
			`Send ${right} instead: the same bytes without RSV1 (RFC 7692 §6.1).`,
			'What does the response contain in Sec-WebSocket-Extensions?',
		),
	'after-close': ({ code, masked, bytes, empty }) =>
		fact(
			all(
				`${code === '' ? 'An empty Close' : `A Close with the code ${code}`} ${masked === 1 ? 'with a mask' : 'without a mask'}, and ${bytes} more bytes after it.`,
				Number(empty) > 0
					? `They would be ${Number(empty) === 1 ? 'an empty continuation frame' : `${empty} empty continuation frames`}, and no message is open to continue.`
					: '',
				'Nothing may follow a Close (RFC 6455 §5.5.1).',
			),
			'Send nothing after the Close. Write as many bytes as the frame has, not a whole buffer.',
			'Which side sent these bytes?',
		),
	'close-unmasked': ({ code, empty }) =>
		fact(
			all(
				`A client must mask its frames, and this Close ${code === '' ? '' : `(${code}) `}has no mask.`,
				Number(empty) > 0 ? 'The bytes after it are an empty continuation frame.' : '',
				'Nothing may follow a Close.',
			),
			'An empty Close of a client is `88 80` and the four bytes of a masking key.',
			null,
		),
	'deflate-without-header': ({ word, fault }) =>
		word !== ''
			? fact(
					`These bytes are a compressed payload, and it is right: with 00 00 FF FF behind it, it inflates to “${word}”. ${fault === 'header' ? 'The inflater expects a header of zlib or gzip, and permessage-deflate is DEFLATE without one.' : 'The sender takes these four bytes off (RFC 7692 §7.2.1), and marks no block as the last one.'}`,
					fault === 'header'
						? 'Make a raw inflater: in Java `new Inflater(true)`, in Python `wbits=-15`, in Node `inflateRaw`. Then append 00 00 FF FF.'
						: 'Append 00 00 FF FF and flush, rather than wait for the end: in Node `{ finishFlush: zlib.constants.Z_SYNC_FLUSH }`. Keep one inflater for the connection.',
					null,
				)
			: fact(
					'These bytes are a compressed payload without its frame header. It refers back to earlier messages, so it cannot be inflated alone. The error means that the two windows no longer agree.',
					'Inflate all messages in their order, or agree on no_context_takeover for this direction.',
					'Did all messages before this one get through, and was one of them lost or sent without compression?',
				),
	'tls-bytes': ({ proxied, shown, hex, host, record, alert, name }) =>
		record === 'alert'
			? fact(
					all(
						`${hex} begins an alert of TLS, no frame and no HTTP.`,
						alert === '' ? '' : `Its last byte is ${alert}${name === '' ? '' : `, ${name}`}.`,
						'Its sender speaks TLS and refuses what it got: plain text, or a version or certificate that it does not take.',
					),
					'If the client reads this, the port wants TLS: use wss:// there. If the server reads it, the client speaks TLS to a port without it.',
					'Which side reads these bytes, and does the address begin with ws:// or wss://?',
				)
			: proxied === 1
				? fact(
						'This is not HTTP but the first message of TLS: it begins with 16 03. A hop is named here, and mostly it is the one that speaks TLS to this port, which expects plain HTTP.',
						'Pass on with http:// (ws://) to this port, such as `proxy_pass http://…` or `ProxyPass ws://…`. Or give the port a certificate.',
						'Which address does the proxy pass on to: http:// or https://, ws:// or wss://?',
					)
				: record === 'data'
					? fact(
							`${hex} begins a TLS record, not a frame: encrypted bytes reached the code that reads frames.`,
							'Let this program read above TLS, not from the socket below it. If a proxy should end TLS, let it pass the plain bytes on.',
							'Which program ends TLS here: the server itself, or a proxy in front of it?',
						)
					: fact(
							all(
								`This is not HTTP but the first message of TLS: ${shown === '' ? `it begins with ${hex}` : `${shown} are the bytes ${hex}`}.`,
								host === '' ? '' : `The host name ${host} is in it.`,
								'The client uses wss:// and this port expects ws://.',
							),
							'Use ws:// for this port, or let a proxy end TLS in front of it.',
							'Which address does the client use, and which program should end TLS in front of the server?',
						),
	'http-bytes': ({ line, number, letters }) =>
		fact(
			all(
				`The bytes are an HTTP message: ${line}.`,
				'The program at this port speaks a protocol of its own.',
				number === '' ? '' : `It read the letters “${letters}” as the number ${number}.`,
			),
			'Use the port that this program has for WebSocket, or switch WebSocket on in it.',
			'Which port and protocol does that program offer for WebSocket?',
		),
	'text-bytes': ({ what, shown }) =>
		fact(
			`The bytes are ${ownValue(WHAT, String(what)) ?? 'no frames'}, and no WebSocket frames${shown === '' ? '' : `: “${shown}”`}.`,
			what === 'http'
				? 'This is how a WebSocket begins: read the head up to its empty line, answer 101, and only then read frames. Where frames are expected, it is a second request or an answer of HTTP.'
				: what === 'live-packet'
					? 'Read its header of 16 bytes first. Version 0 or 1 is plain, 2 is zlib, and 3 is Brotli from byte 16 on; inside are packets with such headers again.'
					: what === 'engine-io'
						? 'Take the length and then as many characters; do not split at ff. In EIO=4 a payload is text, and 1e stands between its packets.'
						: what === 'proxy'
							? 'Switch it off in the load balancer (HAProxy: `send-proxy`, nginx: `proxy_protocol`, AWS: in the target group), or let the server read it before HTTP.'
							: what === 'http2-frame'
								? 'The other side speaks HTTP/2 on this connection, where Upgrade does not exist. Offer only `http/1.1` in ALPN, or set that hop to HTTP/1.1.'
								: what === 'mqtt'
									? 'This is MQTT over plain TCP. Let the client use ws:// (MQTT over WebSocket), or the broker’s TCP port, mostly 1883.'
									: OTHER_PORTS.includes(String(what))
										? 'Another service listens at this port. Correct host and port in the address, or the forwarding that leads there.'
										: 'Find the program that wrote them: it writes to the connection beside the WebSocket, or it is another port.',
			what === 'engine-io'
				? 'Does the client ask with EIO=3 or EIO=4?'
				: 'Which side sent these bytes, and what came before them?',
		),
	'bytes-not-frames': ({ first }) =>
		fact(
			`These bytes are not a chain of WebSocket frames: a header cannot begin with ${first} here. They may be a payload, or the middle of a frame.`,
			'Copy the bytes from the first one after the 101.',
			'Where do these bytes come from: the connection itself, or a payload?',
		),
	'key-as-accept': ({ shown }) =>
		fact(
			`\`${shown}\` in Sec-WebSocket-Accept has 16 bytes, so it is a key. The accept value has 20: the SHA-1 of the key and the GUID (RFC 6455 §4.2.2).`,
			'Append `258EAFA5-E914-47DA-95CA-C5AB0DC85B11` to the key as text, take the 20 bytes of its SHA-1, and encode them in Base64.',
			'Which code of the server computes this value?',
		),
	'length-prefix': ({ length, hex }) =>
		fact(
			`This is not a frame but a message with its own length in front: \`${hex}\` is ${length}, and ${length} bytes follow.`,
			'A WebSocket message has its length already: leave the prefix out unless the other side expects it. What an error says of a frame is about what came from the other side.',
			'Does the other side expect this prefix, and what did it send last?',
		),
	'letter-of-field': ({ letter, field, rsv, opcode, low }) =>
		fact(
			`The head of the request ends too early: an empty line stands before “${field}:”. The server reads the rest as frames: reserved bits ${rsv} and opcode ${opcode} are 0x${low}, the letter ${letter}.`,
			`Remove the empty line before “${field}:”. Only the end of the head is an empty line.`,
			'Which call adds your own header fields, and does it pass an empty line?',
		),
	'frame-bits': (values) => {
		const { bits, opcode, low, high, letters, rsv, side } = values;
		const isExact = opcode !== '';
		const named = isExact
			? `Reserved bits ${rsv} and opcode ${opcode} are the byte 0x${low}${letters === '' ? '' : ` (the character ${letters})`} or 0x${high}.`
			: high === ''
				? `RSV1 on a control frame without FIN: its first byte is 0x${low} (${letters}).`
				: `The reserved bits ${bits} mean a first byte of 0x${low} (${letters}) or 0x${high}.`;
		const isDeflate = values['deflate'] === 1;
		const late = values['late'] === 1;
		return fact(
			all(
				named,
				isDeflate
					? 'Either a compressed frame came although compression was not agreed on, or text was read as a frame.'
					: late
						? 'It does not come at once, so the reader has probably lost the frame boundary, and takes a part of a payload for a header. A length does not fit, a write was cut short, or two threads send at once.'
						: 'No extension uses these bits. Text was probably read as a frame, or the library of the sender sets them by mistake.',
				values['varies'] === 1
					? 'The bits differ each time, so no sender set them: the reader is out of step. Often two tasks read one connection.'
					: '',
				values['chunk'] === 1
					? 'The last chunk of an HTTP body, `0\\r\\n\\r\\n`, begins so: after a 101 there is no body.'
					: late
						? ''
						: fitting(values),
			),
			late
				? 'Let one thread send, or lock each whole frame. Then log the header and the length of the last good frames, and compare them with the bytes that follow.'
				: side === 'client'
					? 'Look at what the client sends, from the request line on. A field such as User-Agent behind an empty line would do this.'
					: 'Look at the first bytes after the 101. If it fails on one computer only, switch off the web filter of its antivirus for a test.',
			late
				? 'Do several threads or tasks send on this connection, and from which size of a message on does it fail?'
				: side === 'client'
					? 'What does the client send, from the first line of the request on?'
					: isDeflate
						? 'What does the response contain in Sec-WebSocket-Extensions, and which bytes come after the 101?'
						: 'Does it fail on this computer only, and which bytes come first after the 101?',
		);
	},
	'rsv1-agreed': ({ differs }) =>
		fact(
			all(
				'Compression was agreed on, so RSV1 may be set on the first frame of a message. The server then set it on a continuation or control frame.',
				differs === 1
					? 'The accept value differs, too, but the client got as far as frames: the two heads are probably of two attempts.'
					: '',
			),
			'Set RSV1 on the first fragment of a compressed message only.',
			'Which bytes does the failing frame begin with?',
		),
	'rsv1-not-agreed': () =>
		fact(
			'The response agrees on no compression, and a frame came with RSV1 set. The server compresses without having agreed to it, or text was read as a frame (a letter from A to O).',
			'Send Sec-WebSocket-Extensions in the response only if you compress, and compress only if you sent it.',
			'Which bytes does the failing frame begin with?',
		),
	'two-writers': ({ code, letters }) =>
		fact(
			all(
				code === ''
					? ''
					: `${code} is the letters “${letters}”: text stands where a close code should be.`,
				'Two programs write to one connection. The development server’s own WebSocket for reloading and your proxy rule probably take the same upgrade.',
			),
			'Give the proxied WebSocket a path of its own (not / or /ws), or set `ws: false` on the rule that takes all paths.',
			'Which paths do the proxy rules have, and which path does the socket for reloading use?',
		),
	'frame-built-wrong': (values) => {
		const [says, todo] = ownValue(builtFrames, String(values['fault']))?.(values) ?? ['', ''];
		return fact(
			says,
			todo,
			values['side'] === ''
				? 'Which side sent these bytes, and which code writes the frame?'
				: null,
		);
	},
	'length-swapped': ({ size, declared, bytes, right, read }) =>
		read === 1
			? fact(
					`${size} is 0x${String(right).replace(' ', '')}, and ${declared} is 0x${String(bytes).replace(' ', '')}: the same two bytes in the other order. One side takes the length with its low byte first, and the receiver then waits for bytes that never come.`,
					`The length is on the wire with its high byte first (network byte order, RFC 6455 §5.2): \`${right}\` for ${size}. If these bytes are right, the reader must not swap them, or swaps them twice.`,
					'Which two bytes follow `7e` or `fe` on the wire?',
				)
			: fact(
					`The two bytes of the length stand in the wrong order: \`${bytes}\` says ${declared} bytes, and the message has ${size}. The receiver waits for the rest.`,
					`Write the length with its high byte first (network byte order, RFC 6455 §5.2): \`${right}\`. The same holds for the eight bytes of a long one.`,
					null,
				),
	'code-is-text': ({ code, letters, hex, digits }) =>
		fact(
			digits === 1
				? `${code} is 0x${hex}, the characters “${letters}”: the close code was written as text, not as two bytes.`
				: `${code} is 0x${hex}, the letters “${letters}”: text stands where a close code should be.`,
			digits === 1
				? 'Write the code as two bytes, the higher one first: 1000 is `03 e8`.'
				: 'Find the program that writes text to the open connection, such as an error handler of HTTP.',
			'Which bytes come before this Close?',
		),
	'length-is-text': ({ number, letters, tls, added }) =>
		fact(
			(tls ?? '') === ''
				? `The number ${number}${Number(added ?? 0) > 0 ? `, without the ${added} bytes that Netty adds,` : ''} is the letters “${letters}”: a program read text as a number of its own protocol.`
				: `The number ${number}${Number(added ?? 0) > 0 ? `, without the ${added} bytes that Netty adds,` : ''} is the bytes ${tls}, with which TLS begins: a program without TLS read them as a number of its own protocol.`,
			(tls ?? '') === ''
				? 'Use the port that speaks WebSocket, or switch WebSocket on in this program.'
				: 'Use a port with TLS, or let a proxy end TLS in front. Check that this port speaks WebSocket at all. A higher limit changes nothing.',
			'Which program prints this, and which protocol does its port speak?',
		),
	'windows-disagree': ({ second }) =>
		fact(
			all(
				'A compressed message cannot be inflated because the windows of the two sides disagree: one side keeps its window, the other begins again.',
				second === 1 ? 'The first message gets through because both windows are empty then.' : '',
			),
			'Compare the no_context_takeover parameters of request and response. For a test, switch permessage-deflate off.',
			'What do both Sec-WebSocket-Extensions lines contain?',
		),
	'not-deflate': ({ said, header, empty }) =>
		empty === 1
			? fact(
					`The inflater fails (“${said}”) after an empty message. An empty message is compressed to one byte, 00 (RFC 7692 §7.2.3.6). With no byte at all, or with 00 00 FF FF left on, the next message cannot be read.`,
					'Let the sender write 00 for an empty message (`c1 01 00` without a mask), or send it uncompressed, without RSV1.',
					'Which bytes does the empty message have?',
				)
			: fact(
					all(
						`The receiver tried to inflate a message, and its data is not deflate (“${said}”).`,
						header === 1
							? 'The inflater expects a header of zlib or gzip, and permessage-deflate has none: it is raw deflate.'
							: 'RSV1 is set on data that is not compressed, or the receiver also inflates messages without RSV1. It may mishandle the end 00 00 FF FF, or have lost the frame boundary.',
					),
					header === 1
						? 'Use raw deflate on both sides (inflateRaw, wbits −15), or leave it to the library.'
						: 'Switch permessage-deflate off for a test. If it works then, send the bytes of one compressed frame here.',
					'Which program compressed the message, and what are the bytes of its first frame?',
				),
	'mixed-content-told': ({ address }) =>
		fact(
			`A page over https may not open ws://${address === '' ? '' : address}: the browser blocks it before it connects.`,
			'Use wss:// in the page, and let a proxy or the server end TLS.',
			'What does the console say, and which address does the page give to WebSocket?',
		),
	'subprotocol-unanswered': ({ token, offered }) =>
		fact(
			all(
				'The client offers a subprotocol, and the response names none. A browser then ends the connection.',
				offered === '' ? '' : `It offers ${offered}.`,
				token === 1 ? 'This also holds for a token that is sent as a subprotocol.' : '',
			),
			'Let the server answer with one of the offered values in Sec-WebSocket-Protocol, or offer none.',
			'What do Sec-WebSocket-Protocol of the request and of the response contain?',
		),
	'sockjs-path': ({ status }) =>
		fact(
			`The endpoint belongs to SockJS. It answers ${status} to a plain WebSocket at this path, for its own protocol begins with HTTP.`,
			'Connect to the same path with `/websocket` at its end, or add an endpoint without SockJS.',
			'Does it open with `/websocket` at the end of the path?',
		),
	'no-request': () =>
		fact(
			'A client connected and ended the connection before it sent a byte of a request. Health checks and port scans do that; so does a client that gives up at once.',
			'Look at which address connects, and how often. For a health check, ignore the line.',
			'Which address connects, and does the client of yours print something at that time?',
		),
	'own-computer': ({ host, vite, phone }) =>
		phone === 2
			? fact(
					`The app connects to ${host}, and on a phone that is the phone itself. Nothing listens there, so the TCP connection fails before any handshake.`,
					'Use the address of the computer in the network, such as ws://192.168.1.20:8080. Let the server listen on all its addresses (0.0.0.0).',
					'Does the server listen on 0.0.0.0, or on 127.0.0.1 alone?',
				)
			: phone === 1
				? fact(
						`The app connects to ${host}, and on Android that is the phone or the emulator itself. Nothing listens there, so the TCP connection fails before any handshake.`,
						'Use the address of the computer on which the server runs: 10.0.2.2 from the emulator, its address in the network from a phone. Or `adb reverse tcp:PORT tcp:PORT`.',
						'Does the server run on your computer, and is this an emulator or a phone?',
					)
				: fact(
						host === '0.0.0.0' || host === '[::]'
							? `The page connects to ${host}. That is where a server listens, on all its addresses, and no address to connect to. Browsers refuse it or take it for their own computer.`
							: `The page connects to ${host}. That is the computer of the visitor, and the server runs elsewhere.`,
						vite === 1
							? 'Set `server.hmr` of Vite (host, clientPort, protocol) to the address that the browser has, and let the proxy pass the upgrade on.'
							: 'Make the address of location.host, or configure the public one.',
						'Does the page open on the computer on which the server runs, and does it work there?',
					),
	'loopback-refused': ({ tried }) =>
		fact(
			`${tried === '' ? 'localhost was refused, although the server runs.' : `The client tried ${tried}, and nothing listens there.`} localhost has two addresses, ::1 and 127.0.0.1, and a server often listens at one of them only. Browsers try both.`,
			'Use 127.0.0.1 in the address, or let the server listen at both. In a container or an emulator, localhost is the container or the emulator itself.',
			'At which address and port does the server listen (`ss -ltn`, or `netstat -an`)?',
		),
	'since-update': ({ program, decides }) =>
		decides === 1
			? fact(
					'Only the version differs, and the older one works. So server, path and network are in order. The new version asks, answers or brings along something else: TLS, a default, or a field.',
					'Read its list of changes for defaults, TLS and header fields. Print both request heads, with the old version and with the new one, and compare them line by line.',
					'In what do the two heads differ?',
				)
			: fact(
					`${program === '' ? 'It fails with the new version' : `It fails since the update (${program})`}, and the older version works. So a change of this update is the cause, not your network.`,
					'Read the list of changes of this version for timeouts, HTTP/2 and header fields, and search its issues for “WebSocket”.',
					'How long is the WebSocket open before it ends, with the new version?',
				),
	'empty-line-in-head': ({ field }) =>
		fact(
			`An empty line stands before “${field}:”, so the head of the request ends there. The server reads what follows as frames.`,
			'Remove the empty line. Only the end of the head is an empty line.',
			'Which call adds your own header fields, and does it pass an empty line?',
		),
	'broken-field-line': ({ line, holds, server, dirty }) =>
		fact(
			all(
				'The head of the request is malformed.',
				dirty === 1
					? `In the line “${line}” characters stand before the name that no field name may have. So the server does not see this field.`
					: line === ''
						? ''
						: `The line “${line}” has no colon, so it is not a field.`,
				holds === '' ? '' : `The field before it holds the next field as its value (${holds}).`,
				server === '' ? '' : `${server} refused it, and no application saw it.`,
			),
			'Mend how the client, or a hop before this server, writes its fields: one per line, each with a colon.',
			'What is the whole head of the request, as bytes, where it leaves the client?',
		),
	'hixie-request': ({ host }) =>
		fact(
			all(
				'Sec-WebSocket-Key1 and Key2 are of the draft hixie-76 of 2010, not of RFC 6455. Most servers of today refuse it.',
				host === '' ? '' : `The Host field also ends with “:” without a port.`,
			),
			'Replace the library of the client by one that speaks RFC 6455 (version 13).',
			'Which client library is it, and which version?',
		),
	'hixie-response': () =>
		fact(
			'Sec-WebSocket-Origin and Sec-WebSocket-Location: the server answers in the draft hixie-76 of 2010, not in RFC 6455. No current client accepts it.',
			'Update the server to a version that speaks RFC 6455.',
			'Which server is it, and which version?',
		),
	'h2c-request': () =>
		fact(
			'The request asks for an upgrade to HTTP/2 (h2c), not to WebSocket. Libraries for HTTP send that offer with ordinary requests.',
			'A server that has no h2c may ignore the offer and answer in HTTP/1.1; a hop drops Upgrade and HTTP2-Settings. If a WebSocket is in question, bring the request with “Upgrade: websocket”.',
			'Which program sent this request?',
		),
	'polling-refused': ({ status, signalr }) => {
		const isSignalR = signalr === 1;
		return fact(
			all(
				isSignalR
					? `SignalR begins with an ordinary request to negotiate, and this one is refused with ${status}. No WebSocket was tried yet.`
					: `Socket.IO begins with ordinary HTTP, and this polling request is refused with ${status}. No WebSocket was tried yet.`,
				status === 404
					? isSignalR
						? 'What answers there has no hub at this path: the application lies below a prefix, the hub is mapped elsewhere, or another program answers.'
						: 'What answers there has no Socket.IO: it is the server of the page, another port, or another `path`.'
					: status === 400
						? isSignalR
							? 'Mostly the versions of client and server do not fit, or a second instance gets the next request.'
							: 'Mostly the session is one of another process, or the versions of client and server do not fit (`EIO`).'
						: status === 401 || status === 403
							? 'A check of the server or of a proxy refuses this client or its origin.'
							: status === 405
								? 'What answers there serves files only, or another method.'
								: 'The program behind the proxy is not reached or fails.',
			),
			status === 404
				? isSignalR
					? 'Open the address of negotiate in the browser, with and without the prefix under which the application is deployed. Compare it with `MapHub` (or `MapSignalR`) at the server.'
					: 'Give `io()` the address of the Socket.IO server. Attach it to the HTTP server that really listens (`new Server(httpServer)`, and `httpServer.listen`).'
				: status === 400 && !isSignalR
					? 'Read the body of the answer: “Session ID unknown” wants sticky sessions, “Unsupported protocol version” another version of the client.'
					: 'Read the body of the answer, and the log of the program that wrote it.',
			isSignalR && status === 404
				? 'Is the application deployed below a prefix, and does its other path answer there?'
				: 'What does the body of this answer say?',
		);
	},
	'polling-request': ({ answered }) =>
		answered === 1
			? fact(
					'This 200 does not refuse anything: it is the first answer of Socket.IO over HTTP polling, with a session id. The upgrade to WebSocket is a later request with transport=websocket.',
					'If it disconnects later, compare the versions: a client that asks with EIO=3 or without EIO needs Socket.IO 2, and EIO=4 needs 3 or 4. In EIO=4 the server sends the pings.',
					'Which versions of Socket.IO do the server and the client have?',
				)
			: fact(
					'This is a polling request of Socket.IO, which is ordinary HTTP. The upgrade to WebSocket is a later request with transport=websocket.',
					'Bring the request with transport=websocket and its response.',
					'Is there a request with transport=websocket, and how was it answered?',
				),
	'origin-scheme': ({ origin, right, cut }) =>
		fact(
			all(
				`The connection is wss:// but Origin is ${origin}. A server that allows only ${right} refuses that.`,
				cut === 1 ? 'The head was copied only in part, so what it lacks means nothing.' : '',
			),
			`Set the origin to ${right}, or leave it out.`,
			'Which status did the server answer with?',
		),
	'head-in-part': () =>
		fact(
			'A request for a WebSocket, copied only in part: its end is not shown. So these lines do not show what is missing.',
			'Copy the whole head, to the empty line at its end, and the response.',
			'How did the server answer, and what is the whole head?',
		),
	'fields-alone': ({ wrong, lacks }) =>
		fact(
			all(
				'These are fields of a request for a WebSocket, without its start line.',
				wrong !== ''
					? `One has another value than the opening handshake of RFC 6455 (§4.2.1): \`${String(wrong)}\`. A server refuses that, or takes it for an ordinary request.`
					: lacks === ''
						? 'All that an opening handshake needs is there, and nothing in it is wrong.'
						: `A handshake also needs ${String(lacks)}. These lines do not show whether that was sent or only not copied.`,
			),
			wrong === ''
				? 'Copy the whole head, from `GET` to the empty line, and the response.'
				: 'Send `Upgrade: websocket`, `Connection: Upgrade`, version 13 and a key of 16 bytes. If the client does, a proxy on the way has changed it: in nginx, `proxy_set_header Connection upgrade;`.',
			wrong === ''
				? 'How did the server answer: with which status, and which fields?'
				: 'Are these the fields as the client sent them, or as they arrived behind a proxy?',
		),
	'slash-redirect': ({ status, path, asCode }) =>
		fact(
			all(
				asCode === 1 ? `${status} is an HTTP status, not a close code.` : '',
				`The server redirects the handshake (${status}), and most WebSocket clients do not follow it. Of the two requests only the path differs: ${path} worked, and without the slash it does not.`,
			),
			'Use the address that ends with a slash.',
			'What does the Location field of the response contain?',
		),
	'status-as-code': ({ status }) =>
		fact(
			`${status} is an HTTP status, not a close code: the server redirects the handshake, and most WebSocket clients do not follow it.`,
			'Use the address in the Location field of the response.',
			'What does the Location field of the response contain?',
		),
	'upgrade-forbidden': () =>
		fact(
			'Envoy itself refuses the upgrade (`upgrade_failed`), mostly with 403: this listener or route does not allow it. The request did not reach the server behind it.',
			'Add `upgrade_configs: [{ upgrade_type: websocket }]` to the HTTP connection manager, and see that the route does not switch it off.',
			'Is `upgrade_configs` set there, and what does the route say?',
		),
	'upgrade-lost': ({ direct, through, connection, kept, hop, works, never, setting }) =>
		fact(
			direct !== '' || through !== ''
				? `The same client asks for an upgrade${direct === '' ? '' : ` at port ${direct}`}, and its request arrives${through === '' ? '' : ` through port ${through}`} without it. Something in between rewrites the request.`
				: kept === 1
					? `Connection is “${connection}”, without the token Upgrade, so the field Upgrade beside it does not count. A hop has rewritten Connection, which the client had sent with Upgrade.`
					: connection !== ''
						? `Connection is “${connection}” and Upgrade is empty: both fields were lost. A proxy does that if it is not set up for WebSocket.`
						: all(
								never === 1 ? 'Without an open event the handshake was refused.' : '',
								'The server got a GET without Upgrade, so a hop before it dropped the field.',
								works === 1
									? `It works ${setting === '' ? `without ${hop === '' ? 'it' : `the ${hop}`}` : `with ${setting}`}, so ${hop === '' ? 'this hop' : `the ${hop}`} is the first suspect.`
									: '',
							),
			direct !== '' || through !== ''
				? 'Try wss:// at port 443, which it cannot read.'
				: 'Let the hop pass Upgrade and Connection on, over HTTP/1.1.',
			direct !== '' || through !== ''
				? 'Does it work from another network, or with wss:// at port 443?'
				: connection !== ''
					? 'Which proxy stands in front of the server?'
					: 'How is this hop set up to pass Upgrade on, and which fields arrive at the server?',
		),
	'upgrade-twice': () =>
		fact(
			'The request arrives with `Upgrade: websocket,websocket`: something on the way adds the field a second time. Programs that compare the whole value, such as Envoy, then see no WebSocket.',
			'Set Upgrade only once: look for a second `proxy_set_header Upgrade`, such as a snippet beside the settings of the ingress itself.',
			'Which hop stands before the one that prints this, and where does it set Upgrade?',
		),
	'upgrade-hidden': ({ connection, local }) =>
		fact(
			all(
				`Connection is still “${connection}”, but the value of Upgrade is empty${local === 1 ? ', and the peer is this computer' : ''}.`,
				'A proxy mostly loses both, so the application server probably takes the field for itself and does not pass it on.',
			),
			'Use an application server that passes the upgrade to the application, or its own way to open a WebSocket.',
			'Which application server runs the application, and is there a proxy on the same computer?',
		),
	'encoded-slash': ({ apache }) =>
		fact(
			`The path contains %2F, and the answer is 404. ${apache === 1 ? 'Apache' : 'A server such as Apache'} answers 404 to encoded slashes unless it is told otherwise.`,
			'In Apache set `AllowEncodedSlashes NoDecode`, and `nocanon` on the ProxyPass.',
			'Does the log of the proxy show the 404, or does it come from the server behind it?',
		),
	'plain-to-tls-backend': ({ port, status }) =>
		fact(
			`nginx sends plain HTTP (proxy_pass http://) to port ${port}, where the program behind it has TLS on${status === '' ? '' : `, so it answers ${status}`}.`,
			'Use `proxy_pass https://`, or switch TLS off in the program behind nginx, which has ended TLS already.',
			'What does the error log of nginx contain?',
		),
	'tls-to-plain-backend': ({ address, nginx }) =>
		nginx === 1
			? fact(
					`nginx passes the WebSocket on to https://${address}, and with http://${address} it worked. So that port speaks without TLS and does not understand what nginx sends.`,
					`Keep \`proxy_pass http://${address};\` in the server with TLS, too. TLS of the browser ends at nginx, and the page uses wss://.`,
					'Does the program at this port have a certificate of its own?',
				)
			: fact(
					`Apache passes the WebSocket on to wss://${address}, and ordinary requests to http://${address}. One port seldom speaks both with and without TLS.`,
					`Write \`ws://${address}\`. TLS of the browser ends at Apache.`,
					'What does the error log of Apache say at the time of the attempt?',
				),
	'status-2xx': ({ status }) =>
		fact(
			`The server answered the handshake with ${status}, not 101. The path or the port may be wrong, a proxy may drop Upgrade, or the application refused the credentials and still sent ${status}.`,
			'Look at the body of the response: it shows which program answered.',
			'What are the body, Content-Type and Server of the response?',
		),
	'status-2xx-page': ({ status }) =>
		fact(
			`The server answered with its web page (${status}, HTML) instead of 101. The path is not the WebSocket endpoint, or a rule that takes all paths serves the page.`,
			'Use the path of the WebSocket endpoint, and register it before the rule that takes all paths.',
			'Which path does the WebSocket endpoint have?',
		),
	'status-2xx-refusal': ({ status, reason }) =>
		fact(
			`The server answered the handshake with ${status}, and the body gives the reason: “${reason}”. The application refused what the client sent.`,
			'Correct the id, the token or the secret that the client sends.',
			'Which id and secret does the client send?',
		),
	'session-elsewhere': ({ name, status, several, unknown }) =>
		fact(
			all(
				unknown === 1
					? `The server does not know the session in ${name}=: another instance issued it, or the server was restarted since.`
					: name === ''
						? 'This WebSocket needs a session that an earlier request made.'
						: `The address has an id (${name}=) from an earlier request.`,
				unknown === 1
					? ''
					: several === ''
						? `If several instances run, the one that got this handshake does not know the id and answers ${status}.`
						: `Several instances answer in turn (${several}), and the one that did not issue the id answers ${status}.`,
			),
			'Keep a client at one instance (session affinity), or skip the negotiation.',
			several === ''
				? 'How many instances run, and does it work sometimes?'
				: 'Is session affinity switched on at the load balancer?',
		),
	'h2-got-http1': ({ peer, line }) =>
		fact(
			`The server expected HTTP/2 and got HTTP/1.1${line === '' ? '' : ` (${line})`}. ${peer === '' ? 'The peer' : `The peer ${peer}`} offers h2 in ALPN although it sends an upgrade of HTTP/1.1.`,
			'Let this hop offer only http/1.1, or let the server accept HTTP/1.1 there.',
			`Is ${peer === '' ? 'the peer' : peer} a proxy or the client itself?`,
		),
	'http1-got-h2': ({ peer, answered, settings }) =>
		answered === 1
			? fact(
					settings === 1
						? 'The answer is HTTP/2: it begins with a SETTINGS frame. Over TLS both ends agreed on h2 (ALPN), and the client sent an upgrade of HTTP/1.1.'
						: 'The answer does not begin with HTTP/1. Over TLS it is probably HTTP/2: both ends agreed on h2 (ALPN), and the client sent an upgrade of HTTP/1.1.',
					'Let the client offer only http/1.1 in ALPN for WebSockets.',
					'What does `openssl s_client -alpn h2,http/1.1 -connect HOST:443` show as the chosen protocol?',
				)
			: fact(
					'The client speaks HTTP/2 from the first byte (PRI * HTTP/2.0 is its preface) to a server that expects HTTP/1.1 here.',
					'Let the client use HTTP/1.1 for the upgrade, or let the server accept HTTP/2 at this port.',
					peer === '' ? 'Which client or proxy sent this?' : `Which client or proxy is ${peer}?`,
				),
	'origin-differs': (values) => {
		const [why, todo] = ownValue(originText, String(values['differs']))?.(values) ?? ['', ''];
		return fact(
			all(
				`The server refuses the origin: it got ${values['got']} and expects ${values['expected']}.`,
				why,
			),
			todo,
			values['differs'] === 'scheme'
				? 'Which address does the page have?'
				: 'Which origins are configured?',
		);
	},
	'subprotocol-absent': ({ expected, ocpp, status }) =>
		fact(
			all(
				`The client offered no subprotocol${status === '' ? '' : `, and the server answered ${status} for that`}.`,
				expected === '' ? '' : `The server accepts only ${expected}.`,
				ocpp === 1 ? 'OCPP needs Sec-WebSocket-Protocol, such as ocpp1.6.' : '',
			),
			ocpp === 1
				? 'Set the OCPP version in the station.'
				: 'Let the client offer a subprotocol that the server has.',
			ocpp === 1
				? 'Which OCPP version is set in the station?'
				: 'Which subprotocols does the server support?',
		),
	'subprotocol-unknown': ({ got, expected, ocpp }) =>
		fact(
			all(
				`The client offers only ${got}, which this server does not support.`,
				expected === '' ? '' : `It supports ${expected}.`,
			),
			ocpp === 1
				? 'Set a version in the station that the server has, such as ocpp1.6.'
				: 'Let the client offer a subprotocol that the server has.',
			ocpp === 1
				? 'Which OCPP versions does the server have?'
				: 'Which subprotocols does the server support?',
		),
	'subprotocol-undeclared': ({ got }) =>
		fact(
			`The server chose ${got}, and the library of this client (Netty) knows of no offer: it expected none. Probably the name was put into the fields of the request by hand.`,
			'Declare it where the library looks: in Spring `getSubProtocols()` of the WebSocketHandler, in Netty the parameter `subprotocol`. Take it out of HttpHeaders.',
			'Where in the code is Sec-WebSocket-Protocol set?',
		),
	'application-code': (values) =>
		fact(
			all(
				`The application closed the connection with ${values['code']}, a code of ${values['protocol']}.`,
				meaningOf(values),
			),
			'Follow what the code means; the WebSocket itself was fine.',
			'What did the client send last?',
		),
	'application-refused': (values) =>
		fact(
			all(
				'The WebSocket is open.',
				meaningOf(values),
				`${values['code']} stands in a message of the ${values['protocol']} protocol and is not a close code.`,
			),
			'Compare what the client sends with the configuration of the server.',
			'Which key does each side have?',
		),
	compared: ({ difference, works, fails }) => {
		const words = ownValue(DIFFERENCE_WORDS, difference as DifferenceId)!;
		return fact(...words({ works: String(works), fails: String(fails) }));
	},
	'known-line': ({ line, first, second }) => {
		const words = ownValue(KNOWN_LINE_WORDS, String(line));
		const [says, todo] = words?.({ first: String(first), second: String(second) }) ?? ['', ''];
		return fact(says, todo, null);
	},
	'application-origin': ({ code, listed, host }) =>
		fact(
			all(
				`The WebSocket and the application key are fine; the server refuses the origin. ${code} stands in a message of the Pusher protocol and is not a close code.`,
				listed === '' ? '' : `The list probably wants bare hosts: ${host}, not ${listed}.`,
			),
			'Write the host of the page in the list of allowed origins, without a scheme.',
			'Which Origin does the browser send?',
		),
	'over-limit': ({ limit, length, program, setting, usual, inflated, side }) =>
		fact(
			all(
				Number(length) > 0
					? `A message of ${length} bytes${inflated === 1 ? ' after inflating' : ''} is over the limit of ${limit} of the program that prints this.`
					: `A message or frame was longer than the limit of ${limit} bytes of the program from which this sentence comes.`,
				program !== '' && usual === 1 ? `This is the usual limit of ${program}.` : '',
				setting === 'max_frame_size' ? 'It holds for one frame, and not for a whole message.' : '',
				side === 'between' ? 'Mostly the limit is that of the gateway, not of the two ends.' : '',
				side === 'client' ? 'It is the limit of the client for what it receives.' : '',
				side === 'server' ? 'It is the limit of the server for what it receives.' : '',
				'The frame is not damaged.',
			),
			setting === ''
				? 'Raise that limit in this program (`max-frame-payload-length`, `maxPayload` and the like), or send smaller messages.'
				: `Raise that limit in this program${setting === 'maxTextMessageBufferSize' ? ' (`maxTextMessageBufferSize`, `maxBinaryMessageBufferSize`)' : ` (\`${setting}\`)`}, or send smaller messages.`,
			side === 'client' || side === 'server'
				? null
				: 'Which process prints this line: a gateway, the server or the client?',
		),
	'too-big-here': ({ program, setting, side }) =>
		fact(
			all(
				`The side that prints this raised 1009: a message that it received was over its own limit (${setting} of ${program}).`,
				side === 'client' ? 'So it is this client, and the server is not at fault.' : '',
				side === 'server' ? 'So it is the server: the limit of the client does not count.' : '',
			),
			`Raise ${setting} in this program, or let the peer send smaller messages.`,
			program === 'Tomcat'
				? 'Does this program use Tomcat’s WebSocket client?'
				: side === ''
					? 'Is this the client or the server?'
					: null,
		),
	'too-big-there': ({ limit, program, usual }) =>
		fact(
			all(
				`The peer raised 1009: a message that this side sent was over the limit of the peer${limit === '' ? '' : ` (${limit} bytes)`}.`,
				usual === 1 ? `This is the usual limit of ${program}.` : '',
				'To raise the limit of this side does not help.',
			),
			'Raise the limit at the peer, or send smaller messages.',
			'Is this the client or the server?',
		),
	'half-emoji': ({ shown, hex, half }) =>
		fact(
			all(
				`${shown} is ${half === 'low' ? 'the second half' : 'the first half'} of an emoji alone: a text was cut in the middle of a surrogate pair.`,
				`Encoded (${hex}) it is not UTF-8, so the receiver must close.`,
			),
			'Cut texts by code points, or repair them with `toWellFormed()`.',
			'Where is the text shortened, and which bytes does the payload have?',
		),
	'own-timeout': ({ seconds, line }) =>
		fact(
			`The connection lasted ${seconds} seconds, and a program prints this limit of its own: “${line}”. So that program gave up; no hop ended it.`,
			'Find what it waited for, and why the other end did not send it. Often the two speak different versions of a protocol above WebSocket.',
			'Which versions do the two ends have, and what was the last message before?',
		),
	'suspended-then': (values) =>
		fact(
			all(
				values['gap']
					? `The log is silent for a long time (${values['gap']}), and its first line after that is the end.`
					: lasted(values),
				values['gap']
					? 'The computer was probably asleep, so the end was noticed on waking only.'
					: 'It ended when the device slept, was locked, or put the app or tab into the background: systems then end connections or slow their timers.',
			),
			'Connect again on waking (`visibilitychange`, `online`).',
			'Which code does the close event have?',
		),
	'keepalive-blocked': (values) => {
		const { seconds, blocking } = values;
		const isForty = Math.abs(Number(seconds) - 40) < 1;
		return fact(
			all(
				lasted(values),
				isForty
					? '40 s is ping_interval 20 + ping_timeout 20 of Python’s websockets: a Ping was not answered.'
					: 'A Ping was probably not answered in time.',
				blocking === ''
					? 'The event loop of one side is probably blocked (time.sleep, a blocking request, long computing).'
					: `“${blocking}” blocks the event loop, so no Pong can be sent.`,
			),
			'Await instead of blocking (`await asyncio.sleep(…)`), and move long computing to a thread.',
			blocking === ''
				? 'Does one of the handlers call time.sleep or another blocking function?'
				: 'Does it still end when the blocking call is moved to a thread?',
		);
	},
	'keepalive-unanswered': ({ received }) =>
		fact(
			received === 1
				? 'The other side sent 1011: its Ping got no Pong from this program within `ping_timeout` (20 s by default). Its Close arrived, so the network is there. Something in this program probably blocked the event loop.'
				: 'This side sent 1011 itself: its Ping got no Pong within `ping_timeout` (20 s by default). Either one of the two programs blocks its event loop, as long computing and blocking calls do, or the other side lost its network.',
			'Log how long each handler runs. Await instead of blocking (`await asyncio.sleep(…)`), and move long computing to a thread.',
			'Does one of the programs compute, or call a function that blocks, just before?',
		),
	'fixed-limit': (values) => {
		const { traffic, proxy, side } = values;
		return fact(
			all(
				lasted(values),
				traffic === 1
					? 'Messages flow, so it is not an idle limit. It is a fixed limit of a program: a read or write deadline, or a limit of a proxy.'
					: 'A time that is always the same is a limit of a program, not a failure.',
				side === 'between'
					? `The proxy in front is the first suspect${proxy === '' ? '' : ` (its block is of ${proxy}, some versions of which had limits of 10 s)`}.`
					: '',
			),
			side === 'between'
				? 'Set the timeouts of the proxy for this path to none, or update the proxy.'
				: 'Look for deadlines that the server sets, and for limits of the proxies in between.',
			'Does it also end after this time when a message goes out every second?',
		);
	},
	'open-for': (values) => {
		if (Number(values['seconds']) < 5) {
			const [says, todo, asks] = moments['at-once'];
			return fact(all(lasted(values), says), todo, asks);
		}
		if (Number(values['code'] ?? 0) > 0) {
			return fact(
				`${lasted(values)} It ended with a Close frame (${values['code']}). A hop that only passes bytes on ends TCP, and that gives 1006. So the server, the client or a gateway that speaks WebSocket itself closed it.`,
				'Search both programs for close() and for a timer, a login or a heartbeat of this length. Log code, reason and wasClean at both ends.',
				'Which of the two ends calls close() at that second, and with which reason?',
			);
		}
		const often = values['often'] === 1;
		return fact(
			all(
				`${lasted(values)} The lines do not show why it closed.`,
				often
					? 'A limit that comes again after the same time is one of the server, of a hop, or of a heartbeat that does not arrive.'
					: values['device'] === 1
						? 'The reason stands in the log of the device and in that of the server.'
						: 'If the computer went to sleep then, the browser closes it on purpose.',
			),
			'Log code, reason and wasClean of the close event.',
			often
				? 'Which code does the close event have, and what does the other end log at that second?'
				: 'Which code and wasClean does the close event have, and did the computer sleep at that time?',
		);
	},
	'frames-behind-head': ({ count, word }) =>
		fact(
			all(
				'The 101 ends with its empty line, and whole frames follow it in the same bytes, without a mask. That is allowed: a server may send as soon as its 101 is out.',
				word === '' ? '' : `The first frame is the text “${String(word)}”.`,
				Number(count) > 1 ? `There are ${String(count)} frames.` : '',
			),
			'A client must keep the bytes behind the head and read them as frames. Whether the accept value is right, only the key of the request shows.',
			'What does the client report?',
		),
	'busy-at-end': ({ gap }) =>
		fact(
			`The last message came ${time(gap)} before the end. So no limit on silence ended it, and pings would not have helped.`,
			'Look at what happens at that second: a reload or deployment, a job of cron, a limit of total time, or the network.',
			'How long was it open in all, and did other connections end at the same second?',
		),
	'times-differ': ({ times, more }) =>
		fact(
			`The connections were open for this long: ${timesOf(times)}${more === 0 ? '' : ' and so on'}. The times differ, so no limit of total time ended them. A limit on silence still fits: it counts from the last message.`,
			'Note when the last message came before each end, and what server and proxy log at that second. A ping every 20 seconds shows whether silence is the reason.',
			'For how long was nothing sent before each end?',
		),
	'upgrade-absent': ({ hop, left, passes, plain, status, address, secure, certainty }) =>
		plain === 2
			? fact(
					'This command asks for an ordinary page: it has no Upgrade and no key. A WebSocket server refuses it, mostly with 426 or 400, and that is right.',
					`Ask for the upgrade: \`${curlLine(address, secure)}\``,
					'What is the first line of the answer then?',
				)
			: plain === 1
				? fact(
						`The server speaks WebSocket here, and what it got is an ordinary HTTP request, without Upgrade and without Sec-WebSocket-Key. ${status === '' ? 'So it refuses it.' : `So it answers ${status}.`}`,
						'There is nothing to answer: connect with a WebSocket client, such as `new WebSocket(…)` in the console of a page. Or send the whole opening handshake: Upgrade, Connection, Sec-WebSocket-Key and Sec-WebSocket-Version: 13.',
						'Which program sent this request?',
					)
				: fact(
						all(
							'The request reached the server without a valid Upgrade or Connection field.',
							passes === 1
								? 'The nginx here passes both on, so they were not in the request. Someone opened the address as a page, a health check asked, or an earlier hop dropped them.'
								: left === 1
									? 'The client sent both fields, so a hop on the way does not pass them on: they are for one hop only.'
									: certainty === 'likely'
										? `The ${hop} in front is the first suspect: these fields are for one hop only.`
										: 'A hop in front of the server may drop them, or it was an ordinary HTTP request.',
						),
						passes === 1
							? 'Connect with a WebSocket client: `new WebSocket(…)` in the console of a page. If that works, this line is harmless.'
							: 'Let each hop pass Upgrade and Connection on, over HTTP/1.1.',
						passes === 1
							? 'Which client sent this request: is its User-Agent in the access log?'
							: certainty === 'likely'
								? 'Does it work without it, and which fields arrive at the server?'
								: 'Is there a proxy in front of the server, and which client sent this request?',
					),
	'upgrade-over-h2': ({ status, tls }) =>
		fact(
			tls === 1
				? 'Over TLS curl uses HTTP/2 wherever the server offers it, and HTTP/2 has no Upgrade and no Connection. If this server does, both fields are lost, without any proxy.'
				: `curl asked for the upgrade over HTTP/2, where Upgrade does not exist. So ${status === '' ? 'its answer' : `the answer ${status}`} means nothing about WebSocket.`,
			'Run the same command with `--http1.1`.',
			'What is the answer with `--http1.1`?',
		),
	'only-browser': ({ status }) =>
		fact(
			`Other clients connect, and only the browser is refused${status === '' ? '' : ` (${status})`}. A browser also sends Origin and its cookies: the server probably refuses the origin of the page.`,
			'Add the origin of the page to the list of the server: scheme, host and port.',
			'Does the other client still connect if it sends the same Origin?',
		),
	'other-port': ({ page, socket }) =>
		fact(
			`Ordinary requests go to port ${page} of this host and work, and the WebSocket goes to port ${socket}. So another program may answer there.`,
			`Use port ${page} for the WebSocket, too, if that server speaks it. If ${socket} is right, see which program listens there, and with which status it answers.`,
			`Which program listens on port ${socket}?`,
		),
	'network-decides': ({ secure, plain }) =>
		plain !== undefined
			? fact(
					`With TLS it works, and without it the handshake is answered with ${plain}. So client and server are fine. Something in between reads plain HTTP and answers itself: the gateway of a mobile network, a proxy, a filter.`,
					'Use wss:// everywhere: what is in between cannot read it.',
					'Does ws:// work in another network, such as another Wi-Fi?',
				)
			: fact(
					'It works from another network, so client and server are fine. Something in this network blocks the connection or changes the request: a firewall, a proxy or a filter.',
					secure === 1
						? 'Ask the network for an exception for this host, or offer another transport.'
						: 'Use wss:// at port 443: what is in between cannot read or change it.',
					'Is the address wss:// at port 443, and does the browser use a proxy there?',
				),
	'certificate-chain': () =>
		fact(
			'The server sends its certificate without the intermediate one. Some browsers complete the chain by themselves, and phones and programs mostly do not.',
			'Give the server the file with the whole chain (often fullchain.pem). `openssl s_client -connect HOST:443 -showcerts` must list both; if not, the library loads only the first.',
			'How many certificates does this command list?',
		),
	'tls-reason': ({ fault, hop }) => {
		const [says, todo] = ownValue(TLS, fault as TlsFault)!;
		return fact(
			all(says, hop === 1 ? 'In a proxy, it is the certificate of the server behind it.' : ''),
			todo,
			fault === 'internal'
				? 'What stands in the log of the server about the certificate for this name?'
				: 'What does `openssl s_client -connect HOST:PORT -servername HOST -showcerts` list, with which dates?',
		);
	},
	'certificate-unaccepted': ({ address }) =>
		fact(
			address === ''
				? 'The certificate is self-signed or not trusted. A WebSocket shows no warning that you could accept, so it just fails.'
				: `No public authority certifies a private address such as ${address}, so the client may refuse the certificate. A WebSocket shows no warning that you could accept, so it just fails.`,
			'Open the same host and port with https:// and accept the warning there, or install a certificate that the client trusts.',
			'Does https:// with exactly this host and port open without a warning?',
		),
	'effect-cleanup': () =>
		fact(
			'The page itself closed the WebSocket before it was open. In development React runs an effect twice (StrictMode), and its cleanup closes the first socket.',
			'Ignore it in development, or open the socket outside of the effect.',
			'Does it also happen in the build for production?',
		),
	'reload-address': ({ socket, page }) =>
		fact(
			page === socket
				? `Vite’s socket for reloading goes to ${socket}, from which the page came, and it does not open. So something at this address does not pass the upgrade on, or Vite was stopped.`
				: `The page came from ${page}, and Vite’s socket for reloading goes to ${socket}. That address cannot be reached from there, or its certificate is not trusted.`,
			page === socket
				? 'See whether Vite still runs. If a proxy or another server stands in front of it, pass Upgrade and Connection on for this address. Or give `server.hmr.port` a port of its own.'
				: 'Set `server.hmr.clientPort`, `host` and `protocol` to those with which the page is opened, and let the proxy pass the upgrade on.',
			'Which address is in the address bar of the browser?',
		),
	'proxy-untrusted': ({ address }) =>
		fact(
			`Home Assistant got a request from the proxy ${address} and does not trust it, so it answers 400.`,
			'Set `use_x_forwarded_for: true` and list the address under `trusted_proxies` in `http:` of configuration.yaml.',
			null,
		),
	'session-over': ({ code, reason }) =>
		fact(
			`The server closed with ${code}: “${reason}”. The session that the client named is over, or was another one. Network and handshake are in order.`,
			'Drop the old session and its numbers, and begin a new one (identify, and not resume). Take a session id only from the newest message that carries one.',
			'Which session id did the client send, and from which message was it?',
		),
	'refused-with-reason': ({ code, reason }) =>
		fact(
			`The WebSocket opened, and the server closed it with ${code}. Its reason: “${reason}”. So it refused the client.`,
			'Send a valid token or log in again before you connect.',
			'Which token does the client send, and when does it expire?',
		),
	'closed-with-reason': ({ code, reason }) =>
		fact(
			`The WebSocket was open and was closed with ${code}. The reason is given: “${reason}”.`,
			'Look for this reason in the code or the documentation of the server.',
			'What did the client send last?',
		),
	'size-decides': ({ size, told }) =>
		fact(
			all(
				size === ''
					? 'It depends on the size: small messages arrive, large ones fail.'
					: `It depends on the size: messages above ${size} fail.`,
				told === 1
					? '1009 means that the receiver has a limit for messages.'
					: 'A program on the way or the receiver probably has a limit for messages.',
			),
			'Raise the limit of each program that reads the message (`maxPayload`, `max_size`, `maxTextMessageBufferSize`), or split the message.',
			'Which code does the close event have on each side?',
		),
	'restarted-then': ({ said, daily }) =>
		fact(
			daily === 1
				? `They end at the same time of each day (${said}). Something scheduled restarts or reloads the server or a hop: a new certificate, a backup or a deployment.`
				: `The connections end at that moment (“${said}”): a restart or reload of the server or the proxy ends all its connections.`,
			'Connect again after a random time, and let the old process end slowly.',
			daily === 1
				? 'Which cron job or timer runs at that time, on the server and on each hop?'
				: 'Which process restarts then: the server or a proxy in front of it?',
		),
	'tls-to-plain-port': ({ port, page, told, certainty }) => {
		const plain = `the client uses wss:// for ${port === '' ? 'a port' : `port ${port}, a port`} without TLS (ws://)`;
		// What is said of both schemes leaves open whether TLS is missing or fails.
		const isOpen = told === 0 && certainty !== 'certain';
		return fact(
			all(
				isOpen
					? `It works without TLS and fails with it: the port speaks no TLS, or the client refuses the certificate.`
					: told === 3
						? `TLS fails at once. Probably ${port === '' ? 'this port' : `port ${port}`} speaks without TLS (ws://): a certificate that is not trusted gives other errors.`
						: `${told === 1 ? 'The answer is not TLS' : told === 2 ? 'The scheme and the port do not fit' : 'It fails only with TLS'}: ${plain}.`,
				page === 1 ? 'A page over https can use wss:// only.' : '',
			),
			isOpen
				? 'Open https:// with the same host and port: a warning is the certificate, an error at once a port without TLS. Then use a trusted certificate, or let nginx end TLS.'
				: page === 1
					? 'Let nginx end TLS in front of it and pass the path on to this port, or give the server itself the certificate.'
					: 'Use ws:// for this port, or let nginx end TLS in front of it and pass it on.',
			isOpen
				? 'What does the browser show there?'
				: 'Which address and port does the client use, and are the first bytes at the server 16 03 01?',
		);
	},
	'only-ended': () =>
		fact(
			'This line shows only that a connection ended, not why. A number in it counts connections and is not a byte.',
			'Bring the lines before it, and the close code.',
			'Which close code and which lines come before it?',
		),
};
