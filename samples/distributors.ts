import type { Province } from './shape.ts';

// Invented distributors; each serves customers of one province. The last of a list is the weak one given up in 2025.

export const distributorsOf: Record<Province, string[]> = {
  浙江: list(
    '杭州浙泓机电有限公司',
    '宁波甬拓工控有限公司',
    '嘉兴秀和电气商行',
    '温州瓯成自动化有限公司',
    '金华婺联机电有限公司',
  ),
  江苏: list(
    '苏州姑苏通达工控有限公司',
    '无锡锡铭电气有限公司',
    '常州延陵机电设备有限公司',
    '南京钟阜自动化有限公司',
    '南通江海电气商行',
  ),
  广东: list(
    '深圳鹏图工业控制有限公司',
    '东莞莞盛机电有限公司',
    '佛山禅越电气有限公司',
    '广州穗衡自动化有限公司',
    '惠州鹅城机电商行',
  ),
  福建: list(
    '厦门鹭通工控有限公司',
    '泉州刺桐机电有限公司',
    '福州榕拓电气有限公司',
    '漳州芗农机电商行',
    '宁德闽东电气有限公司',
  ),
  江西: list('南昌洪都自动化有限公司', '九江浔阳机电有限公司', '上饶信江电气商行', '吉安庐陵机电有限公司'),
};

function list(...names: string[]): string[] {
  return names;
}
