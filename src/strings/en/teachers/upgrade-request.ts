import type { TeacherWords } from '../../teacher-words.ts';

export const words: TeacherWords = {
	goals: [
		'Write the request of a WebSocket line by line, and say what each line is for.',
		'Predict the status with which a server answers a request with one fault.',
		'Explain why both `Connection: Upgrade` and `Upgrade: websocket` are needed.',
	],
	questions: [
		{
			before: 'address-bar',
			ask: 'What does a browser send when you type an address? Which lines of the request do you know?',
			answer: 'A GET request with the path, the field Host and more fields, then an empty line.',
		},
		{
			before: 'worked-lines',
			ask: 'Two programs have a TCP connection. How can they agree to use another protocol on it?',
			answer: 'The client asks in its request, and the server accepts in its response.',
		},
		{
			before: 'version-eight',
			ask: 'A server does not support the version of a client. What should it tell the client?',
			answer: 'Which versions it supports. Then the client can send another request.',
		},
		{
			before: 'claim',
			ask: 'Why is the field Upgrade not enough? Think of a proxy that passes on every field that it does not understand.',
			answer:
				'The next server would read a request for an upgrade that was not meant for it. Connection names the fields that must not be passed on.',
		},
		{
			before: 'six-parts',
			ask: 'Which line of the request would you change to make the server refuse? Collect six.',
			answer:
				'The method, Host, Upgrade, Connection, the version and the key. The class now tries these six.',
		},
		{
			before: 'build',
			ask: 'Which values of the request come from the URL, which from the page, and which are random?',
			answer:
				'Path, host and port come from the URL. The origin comes from the page, and the key is random.',
		},
	],
	notes: {
		'address-bar': [
			'Open the network list of the browser’s tools on a page with a WebSocket, and show its request.',
		],
		'worked-lines': [
			'Read the lines aloud with the class. Underline `Upgrade` in line 4 and in line 5.',
		],
		order: [
			'Hand out the lines on paper. The class puts them in order before you do so in the lab.',
		],
		'six-parts': [
			'Let each learner note a status before each reveal, and count the right ones. Five of six are enough.',
			'Look at the class’s answers for `Connection: keep-alive`: the status is not 101. Make the change in the lab, and show the line **Connection must contain Upgrade**.',
		],
		'three-parts': [
			'Repair one fault at a time, and let the class predict the next status before you type.',
		],
		build: [
			'Each learner works alone and writes all eight lines. Point at **New key** if a learner invents a key.',
		],
	},
	misunderstandings: [
		{
			belief: 'A WebSocket has its own port, or it does not use HTTP at all.',
			say: 'It begins as an HTTP request on the usual port, 80 or 443. Show line 1 in the lab.',
		},
		{
			belief: 'The request line contains `ws://`.',
			say: 'Of the URL the request line contains only the path and the query. The scheme `ws` tells the browser what to do, and is not sent.',
		},
		{
			belief: 'Because of Origin, only pages of my own site can connect to my server.',
			say: 'The server must check the value itself. And only browsers send the true origin; another program can write any value.',
		},
		{
			belief: 'The server opens a second connection for the WebSocket.',
			say: 'The arrows in **the wire** belong to one TCP connection, from the first SYN to the last frame.',
		},
	],
};
