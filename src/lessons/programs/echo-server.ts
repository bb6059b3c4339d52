// Holds a server that sends every message back, in the language of `script/`: a beginning, a whole one, and whole ones
// that each lack one part.

const REQUEST = `function onRequest(request) {
	const headers = request.headers;
	if (request.method !== 'GET') return respond(405, { Allow: 'GET' });
	if (headers['sec-websocket-version'] !== '13') {
		return respond(426, {
			'Sec-WebSocket-Version': '13',
			Upgrade: 'websocket',
			Connection: 'Upgrade',
		});
	}
	const key = headers['sec-websocket-key'];
	if (!asksToUpgrade(request) || !isKey(key)) {
		return respond(400, {});
	}
	respond(101, {
		Upgrade: 'websocket',
		Connection: 'Upgrade',
		'Sec-WebSocket-Accept': acceptValue(key),
	});
}

function asksToUpgrade(request) {
	const headers = request.headers;
	if (request.version !== 'HTTP/1.1') return false;
	if (!headers.host) return false;
	if (!lists(headers.upgrade, 'websocket')) return false;
	return lists(headers.connection, 'upgrade');
}

function lists(value, token) {
	for (const one of (value || '').split(',')) {
		if (one.trim().toLowerCase() === token) return true;
	}
	return false;
}

function isKey(key) {
	const bytes = key ? decodeBase64(key) : null;
	return bytes !== null && bytes.length === 16;
}
`;

const ANY_REQUEST = `function onRequest(request) {
	const key = request.headers['sec-websocket-key'];
	respond(101, {
		Upgrade: 'websocket',
		Connection: 'Upgrade',
		'Sec-WebSocket-Accept': acceptValue(key || ''),
	});
}
`;

const BREAKS_RULE = `function breaksRule(frame) {
	const length = frame.payload.length;
	if (!frame.masked) return true;
	if (frame.rsv1 || frame.rsv2 || frame.rsv3) return true;
	if (![0, 1, 2, 8, 9, 10].includes(frame.opcode)) return true;
	if (frame.opcode >= 8 && (!frame.fin || length > 125)) return true;
	if (frame.lengthForm === 16 && length < 126) return true;
	return frame.lengthForm === 64 && length < 65536;
}
`;

const CLOSE = `function onClose(payload) {
	if (payload.length === 0) return close();
	if (payload.length === 1) return fail(1002);
	const code = payload[0] * 256 + payload[1];
	if (!mayBeSent(code)) return fail(1002);
	if (!isUtf8(payload.slice(2))) return fail(1007);
	close(code);
}

function mayBeSent(code) {
	if (code >= 3000) return code <= 4999;
	if ([1004, 1005, 1006].includes(code)) return false;
	return code >= 1000 && code < 1015;
}
`;

const MESSAGE = `function onData(frame) {
	const startsMessage = frame.opcode !== 0;
	const insideMessage = messageOpcode !== 0;
	if (startsMessage === insideMessage) return fail(1002);
	if (startsMessage) messageOpcode = frame.opcode;
	messageParts.push(frame.payload);
	if (!frame.fin) return;
	const data = join(messageParts);
	if (messageOpcode === 2) send(data);
	else if (isUtf8(data)) send(text(data));
	else fail(1007);
	messageOpcode = 0;
	messageParts = [];
}
`;

/** Declares the opcode and the parts of a message that is not complete yet. */
const STATE = `let messageOpcode = 0;
let messageParts = [];
`;

const onFrame = (...lines: readonly string[]) => `function onFrame(frame) {
${lines.map((line) => `	${line}`).join('\n')}
}
`;
const CHECKS = 'if (breaksRule(frame)) return fail(1002);';
const CLOSES = 'if (frame.opcode === 8) return onClose(frame.payload);';
const PONGS = 'if (frame.opcode === 9) return pong(frame.payload);';
const NO_CONTROL = 'if (frame.opcode < 8) onData(frame);';
const SENDS = [
	'if (frame.opcode === 1) send(text(frame.payload));',
	'if (frame.opcode === 2) send(frame.payload);',
];

const program = (...parts: readonly string[]) => parts.join('\n');

export const ECHO = {
	start: program(ANY_REQUEST, onFrame(...SENDS, PONGS)),
	whole: program(
		STATE,
		REQUEST,
		onFrame(CHECKS, CLOSES, PONGS, NO_CONTROL),
		BREAKS_RULE,
		CLOSE,
		MESSAGE,
	),
	anyRequest: program(
		STATE,
		ANY_REQUEST,
		onFrame(CHECKS, CLOSES, PONGS, NO_CONTROL),
		BREAKS_RULE,
		CLOSE,
		MESSAGE,
	),
	anyHeader: program(STATE, REQUEST, onFrame(CLOSES, PONGS, NO_CONTROL), CLOSE, MESSAGE),
	noClose: program(STATE, REQUEST, onFrame(CHECKS, PONGS, NO_CONTROL), BREAKS_RULE, MESSAGE),
	noFragments: program(REQUEST, onFrame(CHECKS, CLOSES, PONGS, ...SENDS), BREAKS_RULE, CLOSE),
} as const;
