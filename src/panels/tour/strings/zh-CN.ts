// Holds the Chinese words of the tour. Those of a scene are in the folder beside this file.
import { OPCODE, opcodeOf } from '../../../engine/frame/index.ts';
import { countBytes } from '../../../strings/zh-CN/numbers.ts';
import type { TourWords } from './en.ts';
import { flip } from './zh-CN/flip.ts';
import { frame } from './zh-CN/frame.ts';
import { goodbye } from './zh-CN/goodbye.ts';
import { hour } from './zh-CN/hour.ts';
import { key } from './zh-CN/key.ts';
import { mask } from './zh-CN/mask.ts';
import { open } from './zh-CN/open.ts';
import { silence } from './zh-CN/silence.ts';
import { talk } from './zh-CN/talk.ts';
import { worth } from './zh-CN/worth.ts';

export const zhCN: TourWords = {
	intro: {
		purpose:
			'有了 WebSocket，网页和服务器随时可以互相发消息。在这里把一条连接拆开：每个字节都能看、能改，改坏了会怎样，一看便知。',
		tries: [
			['翻转一位', '/tour/flip'],
			['谁都不说话', '/tour/silence'],
			['和轮询比一比', '/tour/worth'],
		],
	},
	withoutScript: [talk, open, key, frame, flip, mask, silence, goodbye, worth].map(
		({ say }) => say,
	),
	tour: '导览',
	scenes: '各幕',
	names: {
		talk: '说话',
		open: '打开',
		key: 'key',
		frame: '帧',
		flip: '翻转',
		mask: '掩码',
		silence: '沉默',
		goodbye: '告别',
		worth: '值不值？',
	},
	count: (name, number, of) => `${name}，第 ${number} 幕，共 ${of} 幕`,
	back: '上一幕',
	pause: '暂停',
	goOn: '继续',
	next: {
		talk: '下一幕',
		open: '下一幕：它是怎么打开的？',
		key: '下一幕：考考服务器',
		frame: '下一幕：路上跑的是什么？',
		flip: '下一幕：弄坏它',
		mask: '下一幕：为什么要加掩码？',
		silence: '下一幕：没人说话时',
		goodbye: '下一幕：怎么告别',
		worth: '下一幕：值不值？',
	},
	toCourse: '接着学：课程',
	backTo: (lab) => `回到“${lab}”`,
	straight: '也可以直接打开一个实验：',
	labs: [
		['握手', '/handshake'],
		['学习', '/learn'],
		['Accept 计算', '/accept-key'],
		['帧', '/frame'],
		['规则', '/rules'],
		['会话', '/conversation'],
		['比较', '/compare'],
		['诊断', '/doctor'],
	],
	openIn: {
		frame: '在“帧”中打开',
		handshake: '在“握手”中打开',
		acceptKey: '在“Accept 计算”中打开',
		conversation: '在“会话”中打开',
		compare: '在“比较”中打开',
	},
	outcome: '结果',
	chat: {
		client: { name: '客户端', who: '就是你', field: '说点什么' },
		server: { name: '服务器', who: '在远方', field: '替服务器说' },
		underway: '在路上',
		send: '发送',
	},
	capsule: (text, bytes) => {
		const size = countBytes(bytes.length);
		if (text !== null) return `“${text.length > 24 ? `${text.slice(0, 24)}…` : text}”，${size}`;
		const opcode = (bytes[0] ?? 0) & 0x0f;
		return `${opcode === OPCODE.close ? 'Close' : opcodeOf(opcode).name}，${size}`;
	},
	talk,
	open,
	key,
	frame,
	flip,
	mask,
	silence,
	goodbye,
	worth,
	hour,
};
