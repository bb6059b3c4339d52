// Holds the servers of three articles, written in the language of `script/`: each with its bug, repaired, and with the
// mistakes that are often made in the repair.

const opens = (accept: string) => `function onRequest(request) {
	const key = request.headers['sec-websocket-key'];
	respond(101, {
		Upgrade: 'websocket',
		Connection: 'Upgrade',
		'Sec-WebSocket-Accept': ${accept},
	});
}
`;

const OPENS = opens('acceptValue(key)');

/** Holds the Go server: the handler writes a text and never upgrades. */
export const GO = {
	start: `function onRequest(request) {
	const key = request.headers['sec-websocket-key'];
	respond(200, {}, 'websocket connected success!');
}

function onMessage(message) {
}
`,
	repaired: `${OPENS}
function onMessage(message) {
	send(message);
}
`,
	noRequest: `function onMessage(message) {
	send(message);
}
`,
	textBehind: `${OPENS.replace('\n\t});', "\n\t}, 'websocket connected success!');")}
function onMessage(message) {
	send(message);
}
`,
	onlyStatus: `function onRequest(request) {
	respond(101, {});
}
`,
	missingAccept: `function onRequest(request) {
	respond(101, { Upgrade: 'websocket', Connection: 'Upgrade' });
}
`,
	sameKey: opens('key'),
	fixedAccept: opens("'s3pPLMBiTxaQ9kYGzzhZRbK+xOo='"),
	noMessage: `${OPENS}
function onMessage(message) {
}
`,
	textOnly: `${OPENS}
function onMessage(message) {
	send(\`\${message}\`);
}
`,
} as const;

const pythonRequest = (more: string) => `function onRequest(request) {
	const key = request.headers['sec-websocket-key'];
	respond(101, {
		Upgrade: 'websocket',
		Connection: 'Upgrade',
		'Sec-WebSocket-Accept': acceptValue(key),${more}
	});
}
`;

const python = (body: string, more = '') => `${pythonRequest(more)}
function onBytes(bytes) {
${body}
}
`;

const unmasked = (length: string, byte: string) => `	const length = ${length};
	const key = bytes.slice(2, 6);
	const masked = bytes.slice(6);
	const data = [];
	for (let i = 0; i < length; i++) {
		data.push(${byte});
	}
	log(text(data));`;

const LOCATION = `
		'WebSocket-Location': 'ws://127.0.0.1:9527',`;

/** Holds the Python server: its response has a field of an old draft, and it prints frames as they come. */
export const PYTHON = {
	start: python('	log(text(bytes));', LOCATION),
	repaired: python(unmasked('bytes[1] & 0x7f', 'masked[i] ^ key[i % 4]')),
	raw: python('	log(text(bytes));'),
	notUnmasked: python('	log(text(bytes.slice(6)));'),
	maskBitCounted: python(unmasked('bytes[1]', 'masked[i] ^ key[i % 4]')),
	firstKeyByte: python(unmasked('bytes[1] & 0x7f', 'masked[i] ^ key[0]')),
} as const;

const node = (open: string, message: string) => `function onOpen() {
	log('server: receive connection.');${open}
}

function onMessage(message) {
	log(${message});
}
`;
const GREETS = "\n	send('world');";

/** Holds the Node server: the log of the code is not the log that the article prints. */
export const NODE = {
	start: node(GREETS, '`server: received: ${message}`'),
	repaired: node(GREETS, '`server: received ${message}`'),
	noGreeting: node('', '`server: received ${message}`'),
	onlyMessage: node(GREETS, 'message'),
	greetsFirstMessage: `let greeted = false;

function onOpen() {
	log('server: receive connection.');
}

function onMessage(message) {
	log(\`server: received \${message}\`);
	if (!greeted) send('world');
	greeted = true;
}
`,
	greetsLater: `function onOpen() {
	log('server: receive connection.');
}

function onMessage(message) {
	log(\`server: received \${message}\`);
	send('world');
}
`,
} as const;
