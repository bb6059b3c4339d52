// The readers of frames that the benchmark compares: the engine in several ways, and other libraries. Each
// run uses a new reader on an open connection. A reader takes pieces of bytes and returns the number of
// delivered messages.
//
// `endpoint`: an endpoint as a value, a new one for each call. `lean`: a loop over the decoder that joins
// messages and keeps no rows. `full`: the same loop, which also keeps the row of each frame. `frames`: it
// also reads all values in each row. `fields`: it also makes the fields of each frame with their bits, as for
// display.
import websocketDriver from 'websocket-driver';

// Disables native masking. ws decides about it when it is loaded.
process.env.WS_NO_BUFFER_UTIL = '1';
const { Receiver } = await import('ws');

/**
 * Returns the readers by name.
 * @param from the sender of the frames; the reader is the other side
 */
export function readersOf(engine, from) {
	const context = { from, deflate: false, limit: null };
	const open = openEndpoint(engine, from === 'client' ? 'server' : 'client');
	const { FrameDecoder } = engine;
	return {
		endpoint: () => (pieces) => readByEndpoint(engine, open, pieces),
		lean: () => (pieces) => read(engine, new FrameDecoder(context, 'last'), pieces),
		full: () => (pieces) => read(engine, new FrameDecoder(context), pieces),
		frames: () => (pieces) => readFrames(engine, new FrameDecoder(context), pieces),
		fields: () => (pieces, bytes) => readFields(engine, new FrameDecoder(context), pieces, bytes),
		ws: () => (pieces) => readByWs(new Receiver({ isServer: from === 'client' }), pieces),
		'websocket-driver': () => {
			const driver = openDrivers()[from === 'client' ? 'server' : 'client'];
			return (pieces) => readByDriver(driver, pieces);
		},
	};
}

function openEndpoint(engine, role) {
	const uri = engine.parseWebSocketUri('ws://a/').uri;
	const keys = engine.listedKeys([Uint8Array.of(1, 2, 3, 4)]);
	const client = engine.startClient({ uri, key: 'dGhlIHNhbXBsZSBub25jZQ==', keys, limit: null });
	const server = engine.receive(engine.startServer({ limit: null }).endpoint, written(client));
	if (role === 'server') return server.endpoint;
	return engine.receive(client.endpoint, written(server)).endpoint;

	function written({ actions }) {
		return engine.joinBytes(actions.flatMap((one) => (one.type === 'write' ? [one.bytes] : [])));
	}
}

function readByEndpoint({ receive }, open, pieces) {
	let endpoint = open;
	let delivered = 0;
	for (const piece of pieces) {
		const step = receive(endpoint, piece);
		({ endpoint } = step);
		for (const event of step.events) if (event.type === 'message') delivered++;
	}
	return delivered;
}

const NOTHING = new Uint8Array(0);

/** Reads data frames only. It measures the cost of the decoder, and is not a complete endpoint. */
function read({ freshBytes }, decoder, pieces) {
	let delivered = 0;
	let fragments = [];
	let target = null;
	for (const piece of pieces) {
		let at = 0;
		while (at < piece.length) {
			const { frames } = decoder;
			if (decoder.payloadLeft > 0) {
				at = decoder.stepInto(piece, at, target, target.length - decoder.payloadLeft);
			} else {
				at = decoder.step(piece, at);
				if (decoder.midHeader) break;
				target = decoder.payloadLeft > 0 ? freshBytes(decoder.payloadLeft) : NOTHING;
			}
			if (decoder.frames === frames) continue;
			if (fragments.length > 0 || !(decoder.firstByte & 0x80)) fragments.push(target);
			if (!(decoder.firstByte & 0x80)) continue;
			if (fragments.length > 0) target = joined(fragments);
			fragments = [];
			delivered++;
		}
	}
	return delivered;
}

function readFrames(engine, decoder, pieces) {
	const delivered = read(engine, decoder, pieces);
	const rows = decoder.finish();
	let payloadBytes = 0;
	for (let i = 0; i < rows.count; i++) payloadBytes += engine.frameAt(rows, i).announcedLength;
	if (payloadBytes === 0) throw new Error('frames without payloads');
	return delivered;
}

function readFields(engine, decoder, pieces, bytes) {
	const delivered = read(engine, decoder, pieces);
	const rows = decoder.finish();
	let fields = 0;
	for (let i = 0; i < rows.count; i++) fields += engine.frameFields(rows, bytes, i).length;
	if (fields < rows.count) throw new Error('frames without fields');
	return delivered;
}

function readByWs(receiver, pieces) {
	return new Promise((resolve, reject) => {
		let delivered = 0;
		receiver.on('message', () => {
			delivered++;
		});
		receiver.on('error', reject);
		for (const piece of pieces) receiver.write(piece);
		receiver.end(() => resolve(delivered));
	});
}

export function openDrivers() {
	const client = websocketDriver.client('ws://a/');
	const server = websocketDriver.server({ requireMasking: true });
	const sent = { client: [], server: [] };
	client.io.on('data', (bytes) => sent.client.push(bytes));
	server.io.on('data', (bytes) => sent.server.push(bytes));
	server.on('connect', () => server.start());
	client.start();
	for (const bytes of sent.client) server.parse(bytes);
	for (const bytes of sent.server) client.parse(bytes);
	return { client, server };
}

function readByDriver(driver, pieces) {
	let delivered = 0;
	driver.on('message', () => {
		delivered++;
	});
	driver.on('error', (error) => {
		throw error;
	});
	for (const piece of pieces) driver.parse(piece);
	return delivered;
}

function joined(parts) {
	let length = 0;
	for (const part of parts) length += part.length;
	const whole = new Uint8Array(length);
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
