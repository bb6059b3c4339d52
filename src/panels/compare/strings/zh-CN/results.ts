// Holds the Chinese words of the table of results and its export.
import type { ResultsWords } from '../en/results.ts';

export const results: ResultsWords = {
	title: '数据',
	simulated: (seconds) => `模拟 ${seconds}`,
	closed: '公式',
	columns: {
		transport: '传输方式',
		median: '中位数',
		p95: '95 百分位',
		worst: '最长',
		down: '字节 ↓',
		up: '字节 ↑',
		requests: '请求/秒',
		connections: '并发连接',
		bits: '总 bit/s',
	},
	caption:
		'各传输方式的等待时间、每条消息两个方向的字节数（↓ 到客户端，↑ 到服务器），以及全部客户端的请求数与并发连接数',
	note: '字节按每条消息计：↓ 到客户端，↑ 到服务器。请求数与连接数是全部客户端的总数，连接数是同时打开的 TCP 连接的平均数量。',
	unknown: '这个值没有公式，由模拟得出',
	noMessages: '模拟时间内没有消息',
	counting: '计入的字节',
	countings: { overhead: '应用层开销', application: '开销加消息', wire: '线路上的全部' },
	perSecond: '每秒、每个客户端',
	export: '导出',
	copyCsv: '把表格复制为 CSV',
	copyMarkdown: '把表格复制为 Markdown',
	saveLanes: (form) => `时间轴，${form}`,
	saveDistribution: (form) => `“等待时间”，${form}`,
	saveBars: (form) => `“线路上的负载”，${form}`,
	copyPicture: {
		lanes: '把时间轴复制为图片',
		distribution: '把“等待时间”复制为图片',
		bars: '把“线路上的负载”复制为图片',
	},
	copied: '图片已复制到剪贴板',
	refused: '这个浏览器不允许复制图片，请改存 PNG。',
	saved: (name) => `已保存 ${name}`,
	unsaved: '这个浏览器无法生成图片',
};
