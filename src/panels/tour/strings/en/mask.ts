export const mask = {
	say: 'The client scrambles every message with a key. Why, if the key travels along?',
};
