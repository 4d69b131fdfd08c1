import { allSeries, type Series } from './shape.ts';

// The catalogue of an invented maker of drives and controls: A drives, B switchgear, C energy systems,
// D parts and services.

export interface Product {
  code: string;
  name: string;
  series: Series;
  priceCents: number;
  costCents: number;
}

/** Name, list price and standard cost in yuan; the cheapest of a series first. */
const catalogue: Record<Series, [string, number, number][]> = {
  A: [
    ['驱动器安装辅件包', 96, 55],
    ['制动电阻组件', 386, 223],
    ['智能变频器 1.5kW', 1280, 742],
    ['智能变频器 4kW', 2160, 1245],
    ['智能变频器 11kW', 4380, 2530],
    ['伺服驱动器 750W', 2980, 1724],
    ['伺服驱动器 2kW', 5260, 3050],
    ['伺服电机 750W', 1860, 1082],
    ['伺服电机 2kW', 3640, 2105],
    ['运动控制器 8轴', 8900, 5120],
    ['运动控制器 32轴', 18600, 10720],
    ['高性能变频柜 45kW', 23800, 13770],
    ['高性能变频柜 132kW', 46500, 26950],
    ['多机传动系统', 68800, 39800],
  ],
  B: [
    ['端子与导轨辅件', 78, 52],
    ['小型断路器 组装件', 268, 177],
    ['交流接触器 95A', 640, 424],
    ['塑壳断路器 250A', 1120, 741],
    ['塑壳断路器 630A', 2350, 1553],
    ['电动机保护器', 890, 588],
    ['双电源转换开关', 3280, 2166],
    ['框架断路器 1600A', 8650, 5710],
    ['框架断路器 3200A', 14800, 9775],
    ['无功补偿模块', 4260, 2812],
    ['低压抽出式开关柜', 26500, 17480],
    ['智能配电箱', 6900, 4552],
    ['电能质量监测仪', 5480, 3615],
  ],
  C: [
    ['储能通信辅件', 118, 61],
    ['电池簇采集单元', 980, 508],
    ['温控风液模块', 3860, 2008],
    ['能量管理网关', 5200, 2700],
    ['储能变流器 50kW', 16800, 8720],
    ['储能变流器 125kW', 36500, 18980],
    ['光储充一体控制柜', 58000, 30150],
    ['直流快充功率模块', 7400, 3845],
    ['工商业储能控制系统', 88000, 45700],
  ],
  D: [
    ['通用备件包', 66, 33],
    ['散热风扇组件', 320, 161],
    ['操作面板', 480, 240],
    ['控制电缆组件', 260, 131],
    ['现场调试服务 人天', 1800, 900],
    ['年度维保服务 标准版', 9800, 4900],
    ['年度维保服务 增强版', 26000, 13000],
    ['操作培训服务 场次', 6000, 3000],
    ['旧机改造服务', 15800, 7900],
    ['备用功率单元', 4200, 2105],
    ['远程运维订阅 一年', 3600, 1800],
    ['加急响应服务 次', 2200, 1100],
  ],
};

/** Ordered by list price. */
export const productsOf: Record<Series, Product[]> = { A: [], B: [], C: [], D: [] };

for (const series of allSeries) productsOf[series] = catalogue[series].map(asProduct(series)).sort(byPrice);

function asProduct(series: Series) {
  return ([name, price, cost]: [string, number, number], index: number): Product => ({
    code: `${series}${String(index + 1).padStart(2, '0')}0`,
    name,
    series,
    priceCents: price * 100,
    costCents: cost * 100,
  });
}

function byPrice(left: Product, right: Product): number {
  return left.priceCents - right.priceCents;
}
