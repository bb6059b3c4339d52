import type { TeacherWords } from '../../teacher-words.ts';

export const words: TeacherWords = {
	goals: [
		'从字节看出一条消息是客户端发的还是服务器发的。',
		'说出连接打开以后，谁能在什么时候说话。',
		'讲清楚为什么帧头错一位连接就没了，字母错了却没事。',
	],
	questions: [
		{
			before: 'eight-bytes',
			ask: '寄一封信，信封上有什么是信里没有的？',
			answer: '是什么、寄到哪里。帧头说的是：这是什么，有多长。',
		},
		{
			before: 'break-it',
			ask: '哪些位变了没关系：字母里的，还是帧头里的？',
			answer: '字母里的。帧头说明后面的全部该怎么读。',
		},
		{
			before: 'unasked',
			ask: '你没有看手机，手机怎么知道进球了？',
			answer: '有一条一直开着的连接，有人从那头告诉它。',
		},
	],
	notes: {
		'break-it': ['让全班来选翻转哪一位。每次翻转之前先问：客户端会不会挂断？'],
		unasked: ['请一个学生当网页，什么也不说；另一个当服务器，由他先开口。'],
		'read-it': ['遮住字节下面的字母，把三帧的第一个字节念出来。'],
	},
	misunderstandings: [
		{
			belief: 'WebSocket 就是更快的 HTTP 请求。',
			say: '握手以后就没有请求了。双方想发就发，发的是帧。',
		},
		{ belief: '服务器只能回答。', say: '再看一遍进球的那一步：网页什么也没有说过。' },
		{ belief: '字节变了总会被发现。', say: '翻转字母里的一位：客户端读到另一个词，一声不吭。' },
	],
};
