// Holds the Chinese words of the charts.
import type { RoundFacts } from '../../charts/round-facts.ts';
import type { ChartsWords } from '../en/charts.ts';

function waited({ waits, moreWaits }: RoundFacts): string {
	if (waits.length === 0) return '';
	if (moreWaits > 0) return `（前 ${waits.length} 条分别已等了 ${waits.join('、')}）`;
	return waits.length === 1 ? `（已等了 ${waits[0]!}）` : `（分别已等了 ${waits.join('、')}）`;
}

function responseTo(facts: RoundFacts): string {
	const held = facts.held === null ? '' : `被服务器挂起 ${facts.held}，`;
	const asked = `${facts.name}：${facts.asked ?? ''} 时请求，${held}${facts.responded} 时响应`;
	return facts.kind === 'empty'
		? `${asked}，没有带回消息`
		: `${asked}，带回 ${facts.count} 条消息${waited(facts)}；${facts.received} 时收到`;
}

function sent(facts: RoundFacts): string {
	if (facts.kind === 'heartbeat') {
		return `${facts.name}：${facts.responded} 时发出不带消息的心跳，用来保持连接`;
	}
	const when = facts.waits.length === 0 ? '立即' : '';
	return `${facts.name}：${facts.responded} 时${when}发出 ${facts.count} 条消息${waited(facts)}；${facts.received} 时收到`;
}

export const charts: ChartsWords = {
	lanes: {
		label: '时间轴上的每次往返',
		client: '客户端',
		server: '服务器',
		legend:
			'上面的线是客户端，下面的线是服务器。圆点是服务器上新产生的消息；粗箭头表示带来了消息，细线表示没有带来消息，点线箭头是心跳；横条是被服务器挂起的长轮询。',
		hint: '指向一次往返，或用 Tab 和方向键移到那里，就会显示它的说明。',
		round: (facts) => (facts.asked === null ? sent(facts) : responseTo(facts)),
		nothing: '这段时间里没有往返',
		tooMany: (shown) => `往返太多，只画出前 ${shown} 次`,
		table: '用表格看每次往返',
		caption: (name, shown, more) =>
			more ? `${name}：前 ${shown} 次往返` : `${name}：${shown} 次往返`,
		columns: {
			asked: '请求',
			responded: '响应',
			received: '收到',
			messages: '消息数',
			waited: '响应前最长等待',
		},
		notAsked: '无请求',
	},
	distribution: {
		label: '消息的等待时间：在这段时间之内到达的消息所占的比例',
		simulated: '模拟',
		closedForm: '公式',
		together: (names) => names.join('、'),
		cursor: '等待时间',
		reading: (after, shares) =>
			`${after} 后：${shares.map(({ names, share }) => `${names} ${share}`).join('；')}`,
		nothing: '没有消息送达。',
		table: '用表格看这些曲线',
		caption: '已到达的消息所占的比例，按等待时间列出',
		after: '等待',
		column: (name, kind) => `${name}（${kind}）`,
	},
	load: {
		label: '线路上的负载，对数刻度',
		bar: (name, value) => `${name}：${value}。按原因查看字节数。`,
		unknown: '未知',
		none: '无',
		published: (value) => `已发表：${value}`,
		scale: '对数刻度：每一格的值是前一格的十倍。',
		table: '用表格看这些条形',
		caption: '线路上的负载',
		transport: '传输方式',
		value: '负载',
		publishedColumn: '已发表',
	},
};
