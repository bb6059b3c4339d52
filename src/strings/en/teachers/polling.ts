import type { TeacherWords } from '../../teacher-words.ts';

export const words: TeacherWords = {
	goals: [
		'Estimate the bytes per minute and the mean delay of polling, long polling, SSE and WebSocket.',
		'Explain how a server delivers a message over HTTP before the client asks again.',
		'Choose a page’s transport by its message rate, its acceptable delay and the direction of its messages.',
	],
	questions: [
		{
			before: 'price-of-news',
			ask: 'Which pages that you know update themselves? How soon must a change be visible there?',
			answer:
				'For example a chat (less than a second), a score (some seconds), a weather warning (minutes).',
		},
		{
			before: 'mean-delay',
			ask: 'A bus comes every 6 minutes, and you do not know the timetable. How long do you wait on average?',
			answer: 'Three minutes. A message waits for the next poll in the same way.',
		},
		{
			before: 'long-poll',
			ask: 'The server has no news when a request comes. What can it do, other than send an empty response?',
			answer: 'It can hold the request and respond later, when there is a message.',
		},
		{
			before: 'polling-wins',
			ask: 'Which page would you build with polling, and why?',
			answer:
				'A page whose messages can be many seconds late. Then there are few polls, and one poll may bring several messages.',
		},
		{
			before: 'claim',
			ask: 'Can a server send something over HTTP/1.1 that the client has not asked for?',
			answer: 'No. But it can respond late, or with a response that does not end.',
		},
		{
			before: 'held-bytes',
			ask: 'What decides the number of requests per minute: the timer or the messages?',
			answer:
				'With polling the timer decides. With long polling the messages decide, because each message ends a request.',
		},
	],
	notes: {
		'price-of-news': [
			'Let the class vote by a show of hands. Many choose 1,000 bytes; let one of them count the polls per score.',
		],
		'mean-delay': [
			'Write “half the interval + half the round trip” on the board before you go on.',
		],
		'long-poll': [
			'Let two learners play client and server with paper slips: the server keeps the slip until there is news.',
		],
		'worked-push': [
			'Change **Round trip** to 1,000 ms and back. All lanes get slower together, because each transport depends on the network’s delay.',
		],
		'polling-wins': [
			'Let groups search for different settings. There are many; compare when a message **feels slow**.',
		],
		'worked-poll': [
			'Follow one dot in the lane of **Polling** with the pointer: message, wait, bold arrow.',
			'Compare the bars of the lanes: each is the bytes of one client in a minute.',
		],
		'larger-messages': [
			'Collect the two parts of the sum first: what grows with the size, and what stays.',
		],
	},
	misunderstandings: [
		{
			belief: 'WebSocket is faster because it is a newer protocol.',
			say: 'Its delay is half a round trip, the same as with SSE. Show both lanes. Compared with polling, WebSocket saves the wait and the headers.',
		},
		{
			belief: 'An empty response costs nothing.',
			say: 'It has headers like any other response. Set **Messages** to 0.01 and look at the bytes of polling.',
		},
		{
			belief: 'With SSE the client can send messages on the same stream.',
			say: 'The stream is a response, so it goes to the client only. A message from the user is a request of its own.',
		},
		{
			belief: 'An open connection costs nothing while no messages come.',
			say: 'Heartbeats, the dotted arrows, keep the connection open. The server also needs memory for each open connection.',
		},
	],
};
