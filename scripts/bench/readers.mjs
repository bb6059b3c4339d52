// The readers of frames that the benchmark compares. Each begins on an open connection, takes pieces of bytes, and
// returns the number of delivered messages.

// Disables native masking. ws decides about it when it is loaded.
process.env.WS_NO_BUFFER_UTIL = '1';
const { Receiver } = await import('ws');

export function readByEndpoint(engine, role) {
	const open = openEndpoint(engine, role);
	return (pieces) => {
		let endpoint = open;
		let delivered = 0;
		for (const piece of pieces) {
			const step = engine.receive(endpoint, piece);
			({ endpoint } = step);
			for (const event of step.events) if (event.type === 'message') delivered++;
		}
		return delivered;
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

/** @param from the sender of the frames; the reader is the other side */
export function readByWs(from) {
	return (pieces) =>
		new Promise((resolve, reject) => {
			const receiver = new Receiver({ isServer: from === 'client' });
			let delivered = 0;
			receiver.on('message', () => {
				delivered++;
			});
			receiver.on('error', reject);
			for (const piece of pieces) receiver.write(piece);
			receiver.end(() => resolve(delivered));
		});
}
