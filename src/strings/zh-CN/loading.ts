export const loading = '正在载入……';
