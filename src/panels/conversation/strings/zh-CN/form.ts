import { ownValue, type ShapeProblem } from '../../../../engine/index.ts';
import { isEntries } from '../../build/too-much.ts';
import type { FormWords } from '../en/form.ts';
import { number } from '../../../../strings/zh-CN/numbers.ts';

function hexProblem({ kind, line, column, found }: NonNullable<ShapeProblem['digits']>): string {
	const place = `第 ${number(line)} 行第 ${number(column)} 列`;
	return kind === 'odd-digits'
		? `${place}：一个字节需要两位十六进制数字。`
		: `${place}：“${found}”不是十六进制数字。`;
}

const TYPES: Readonly<Record<string, string>> = {
	number: '数字',
	integer: '整数',
	string: '字符串',
	boolean: 'true 或 false',
	array: '数组',
	object: '对象',
};

export const form: FormWords = {
	units: { ms: 'ms', bytes: '字节', bits: 'bit/s', percent: '%' },
	empty: {
		bitsPerSecond: '不限',
		readBitsPerSecond: '立即',
		limit: '64 MiB',
		origins: '全部',
		resources: '全部',
		request: '自动生成',
		answer: '自动生成',
		nth: '每一次',
		after: '立即',
		fragmentBytes: '不分片',
		below: '不等待',
		bytes: '合并',
	},
	none: '无',
	hints: { lists: '用逗号分隔', lines: '空行结束头部' },
	choices: {
		kind: { page: '浏览器里的网页', program: '使用 ws 的 Node 程序' },
		reader: { strict: 'RFC 6455', chromium: 'Chromium', firefox: 'Firefox', ws: 'ws' },
		masking: { fresh: '每帧都是新的', same: '总是 37 fa 21 3d', off: '没有：MASK = 0' },
		policy: { fixed: '每次相同', exponential: '每次加倍', jitter: '随机，上限每次加倍' },
		ends: { reset: 'RST', fin: 'FIN', silence: '不作声：只是忘掉' },
		from: { client: '客户端', server: '服务器' },
	},
	groups: {
		reconnect: { policy: '等待方式', firstMs: '第一次', mostMs: '最长', times: '尝试次数' },
		away: { fromMs: '从', untilMs: '到' },
		http2: { extendedConnect: '服务器允许扩展 CONNECT', downloadBytes: '同时下载的文件' },
	},
	unsendable: ({ kind, bytes, fits }) => {
		switch (kind) {
			case 'does-not-fit':
				return `${number(bytes)} 字节；这个控制帧里最多放 ${number(fits)} 字节（§5.5）。`;
			case 'needs':
				return '原因前面必须有关闭码。';
			case 'empty':
				return '这里至少要有一个字节。';
		}
	},
	wrong: ({ path, kind, found, expected, digits }) => {
		switch (kind) {
			case 'missing':
				return `缺少 ${expected}。`;
			case 'unknown':
				return `这里没有“${found}”。可以有：${expected}。`;
			case 'type':
				return found === '' || found === '""'
					? `这里应是${ownValue(TYPES, expected) ?? expected}。`
					: `这里应是${ownValue(TYPES, expected) ?? expected}，而不是${ownValue(TYPES, found) ?? ` ${found}`}。`;
			case 'range':
				return `${found} 不在 ${expected.replace('…', ' 到 ')} 之间。`;
			case 'value':
				if (expected.endsWith(', or link.http2: null')) {
					return `用 HTTP/2 时，${path} 必须是 ${expected.slice(0, expected.indexOf(','))}。`;
				}
				return digits === undefined ? `${found} 不是其中之一：${expected}。` : hexProblem(digits);
			case 'too-long':
				return isEntries({ path, expected })
					? `这样大约会有 ${found} 个事件；最多能模拟 ${expected.slice(2)} 个。`
					: `太多了：应 ${expected}。`;
		}
	},
};
