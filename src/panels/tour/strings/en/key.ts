export const key = {
	say: 'How do you know the server really speaks WebSocket? It must solve a small puzzle first.',
	fields: { key: 'the client’s key', guid: 'a fixed text that all know, the GUID' },
	bytes: '20 bytes',
	value: 'the value',
	solves: 'solves the puzzle',
	sent: 'The key I sent',
	expects: 'The value I expect',
	got: 'The value I got',
	accept: 'Sec-WebSocket-Accept',
	compared: (opens: boolean): string => (opens ? '✓ the same' : '✗ not the same'),
	wrongKey: 'Use a wrong key',
	wrongGuid: 'Use a wrong GUID',
	changed: (character: number): string => `character ${String(character)} is changed`,
	putRight: 'Put it right',
	lookInside: 'Look inside',
	/** Says what the client does. `right` tells which texts are the right ones. */
	outcome: (opens: boolean, right: { key: boolean; guid: boolean }): string => {
		if (opens)
			return right.key && right.guid
				? 'The same value on both sides, so the server has read this very key and knows WebSocket. The connection opens.'
				: 'Put together it’s still the same text, so the value is right. The connection opens.';
		if (right.guid)
			return 'The value belongs to another key, so it may be an old answer that something on the way has kept. The client closes the connection.';
		return right.key
			? 'Every WebSocket server knows the GUID by heart. This one doesn’t, so it may not be one at all. The client closes the connection.'
			: 'Nothing in this value fits, so the client closes the connection.';
	},
};
