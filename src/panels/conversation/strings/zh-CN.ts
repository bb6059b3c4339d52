import type { ConversationWords } from './en.ts';
import { actions } from './zh-CN/actions.ts';
import { form } from './zh-CN/form.ts';
import { act } from './zh-CN/act.ts';
import { attack } from './zh-CN/attack.ts';
import { branches } from './zh-CN/branches.ts';
import { capsule } from './zh-CN/capsule.ts';
import { inspector } from './zh-CN/inspector.ts';
import { diagram } from './zh-CN/diagram.ts';
import { menu } from './zh-CN/menu.ts';
import { scripts } from './zh-CN/scripts.ts';
import { simulating } from './zh-CN/simulating.ts';
import { time } from './zh-CN/time.ts';
import { whatIfs } from './zh-CN/what-ifs.ts';
import { build } from './zh-CN/build.ts';
import { change } from './zh-CN/change.ts';
import { herd } from './zh-CN/herd.ts';
import { comparison } from './zh-CN/comparison.ts';

export const zhCN: ConversationWords = {
	intro: {
		purpose: '把一次连接放慢了看。随时停下，丢一段、翻一位，或者直接断开，再看双方怎么办。',
		tries: [
			['代理断开空闲连接', '/conversation?scenario=idle-proxy&later=hidden'],
			['分片的消息', '/conversation?scenario=fragments&later=hidden'],
			['服务器关闭连接', '/conversation?scenario=server-closes&later=hidden'],
		],
	},
	client: '客户端',
	server: '服务器',
	parts: {
		label: '实验的各部分',
		code: '代码',
		state: '状态',
		fold: (name: string, folded: boolean) => (folded ? `展开：${name}` : `收起：${name}`),
		scripts: '脚本',
		inspector: '详情',
		build: '搭建',
	},
	act,
	attack,
	capsule,
	actions,
	form,
	branches,
	inspector,
	diagram,
	buildWords: build,
	changeWords: change,
	herdWords: herd,
	comparisonWords: comparison,
	menu,
	scripts,
	simulating,
	time,
	whatIfs,
};
