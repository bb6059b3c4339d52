export const talk = {
	say: 'A WebSocket is one connection that stays open, so both sides can speak at any time.',
	/** Is what the server says without being asked. */
	unasked: 'Hi',
};
