// Makes an endpoint of the engine after the opening handshake, for tasks that give it frames.
import {
	joinBytes,
	listedKeys,
	parseWebSocketUri,
	receive,
	startClient,
	startServer,
	type Bytes,
} from '../engine/index.ts';

/** Returns an endpoint in the state OPEN, without extensions. */
export function openEndpoint(role: 'client' | 'server') {
	const uri = parseWebSocketUri('ws://localhost/').uri!;
	const key = 'dGhlIHNhbXBsZSBub25jZQ==';
	const client = startClient({
		uri,
		key,
		keys: listedKeys([Uint8Array.of(0x37, 0xfa, 0x21, 0x3d)]),
	});
	const server = receive(startServer().endpoint, sentBytes(client.actions));
	if (role === 'server') return server.endpoint;
	return receive(client.endpoint, sentBytes(server.actions)).endpoint;
}

type Actions = ReturnType<typeof receive>['actions'];

/** Returns the bytes that an endpoint sends. */
export function sentBytes(actions: Actions): Bytes {
	return joinBytes(actions.flatMap((one) => (one.type === 'write' ? [one.bytes] : [])));
}
