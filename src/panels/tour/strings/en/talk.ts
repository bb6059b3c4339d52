export const talk = {
	say: 'A WebSocket is one connection that stays open, so both sides can speak at any time.',
	/** Names the bytes of what is being typed. */
	typing: 'your letters as bytes',
	openFor: (time: string): string => `open for ${time}`,
	/** Is what the server says without being asked. */
	unasked: 'Hi',
};
