import type { Province } from './shape.ts';

// Real prefecture-level cities and counties. The number is how many of the province's customers the city draws.
// Counties stand in four groups: covered before 2025, won in 2025, to be covered and still blank, not wanted.

export interface City {
  name: string;
  weight: number;
  covered: string[];
  won: string[];
  blank: string[];
  unwanted: string[];
}

/** The new markets: nearly blank until the promotion events of 2025. */
export const newMarkets = ['三明', '龙岩', '抚州', '赣州'];

export const citiesOf: Record<Province, City[]> = {
  浙江: [
    city('杭州', 26, '萧山区 余杭区 滨江区 钱塘区 临平区 富阳区 西湖区 拱墅区 临安区 / 桐庐县 建德市 / 淳安县'),
    city('宁波', 24, '鄞州区 北仑区 慈溪市 余姚市 镇海区 江北区 海曙区 奉化区 / 宁海县 象山县'),
    city('嘉兴', 13, '南湖区 秀洲区 海宁市 桐乡市 平湖市 / 嘉善县 海盐县'),
    city('绍兴', 12, '柯桥区 上虞区 越城区 诸暨市 / 嵊州市 新昌县'),
    city('温州', 11, '瓯海区 龙湾区 乐清市 瑞安市 鹿城区 / 平阳县 苍南县 / 永嘉县 / 泰顺县'),
    city('台州', 8, '椒江区 路桥区 黄岩区 温岭市 玉环市 临海市 / 天台县 / 仙居县'),
    city('金华', 8, '婺城区 义乌市 永康市 东阳市 / 兰溪市 / 武义县 / 磐安县'),
    city('湖州', 6, '吴兴区 南浔区 长兴县 德清县 / 安吉县'),
    city('衢州', 2, '柯城区 江山市 / 龙游县 / 常山县 开化县'),
    city('丽水', 2, '莲都区 缙云县 / / 青田县 龙泉市 庆元县 / 景宁畲族自治县'),
  ],
  江苏: [
    city('苏州', 30, '吴中区 工业园区 昆山市 张家港市 常熟市 太仓市 吴江区 / 相城区 虎丘区'),
    city('无锡', 20, '新吴区 惠山区 锡山区 江阴市 宜兴市 / 滨湖区'),
    city('常州', 16, '武进区 新北区 天宁区 钟楼区 / 金坛区 溧阳市'),
    city('南京', 14, '江宁区 浦口区 栖霞区 六合区 雨花台区 / 溧水区 高淳区'),
    city('南通', 12, '通州区 崇川区 海门区 如皋市 启东市 / 海安市 / 如东县'),
    city('扬州', 6, '邗江区 江都区 仪征市 / 高邮市 / 宝应县'),
    city('徐州', 4, '铜山区 鼓楼区 邳州市 新沂市 / 沛县 / 睢宁县 丰县'),
    city('盐城', 3, '亭湖区 大丰区 东台市 建湖县 / 射阳县 / 滨海县 响水县'),
  ],
  广东: [
    city('深圳', 28, '宝安区 龙岗区 南山区 龙华区 光明区 坪山区 福田区'),
    city('东莞', 22, '松山湖 长安镇 虎门镇 塘厦镇 寮步镇 / 大朗镇'),
    city('广州', 18, '黄埔区 番禺区 白云区 花都区 增城区 南沙区 / 从化区'),
    city('佛山', 16, '顺德区 南海区 三水区 禅城区 / 高明区'),
    city('惠州', 9, '惠城区 惠阳区 博罗县 / 惠东县 / 龙门县'),
    city('珠海', 7, '香洲区 金湾区 / 斗门区'),
    city('中山', 6, '火炬开发区 小榄镇 古镇镇 / 三角镇'),
    city('江门', 5, '江海区 蓬江区 新会区 鹤山市 / 开平市 / 台山市 恩平市'),
    city('清远', 2, '清城区 清新区 / / 英德市 佛冈县 连州市 阳山县'),
  ],
  福建: [
    city('厦门', 26, '集美区 海沧区 同安区 湖里区 翔安区 思明区'),
    city('泉州', 24, '晋江市 南安市 丰泽区 洛江区 石狮市 惠安县 / 安溪县 / 永春县 德化县'),
    city('福州', 24, '仓山区 马尾区 闽侯县 长乐区 福清市 连江县 / 闽清县 / 永泰县 罗源县'),
    city('漳州', 10, '龙文区 芗城区 龙海区 长泰区 漳浦县 / 南靖县 / 云霄县 平和县'),
    city('宁德', 8, '蕉城区 福安市 福鼎市 / 霞浦县 / 古田县 / 周宁县'),
    city('莆田', 6, '涵江区 荔城区 城厢区 秀屿区 / / 仙游县'),
    city('三明', 0, '三元区 沙县区 / 永安市 尤溪县 / 大田县 将乐县'),
    city('龙岩', 0, '新罗区 / 永定区 上杭县 漳平市 长汀县 / 连城县 武平县'),
  ],
  江西: [
    city('南昌', 32, '青山湖区 新建区 南昌县 红谷滩区 进贤县 / / 安义县'),
    city('九江', 18, '濂溪区 柴桑区 共青城市 瑞昌市 湖口县 / / 永修县 武宁县 修水县'),
    city('上饶', 13, '信州区 广信区 广丰区 玉山县 / / 横峰县 弋阳县 婺源县'),
    city('宜春', 12, '袁州区 樟树市 丰城市 高安市 / / 上高县 奉新县 靖安县'),
    city('吉安', 9, '青原区 吉州区 泰和县 井冈山市 / / 吉水县 永丰县 遂川县'),
    city('新余', 7, '渝水区 分宜县'),
    city('抚州', 0, '临川区 东乡区 / 南城县 崇仁县 / 黎川县 广昌县'),
    city('赣州', 0, '章贡区 南康区 赣县区 / 信丰县 于都县 兴国县 会昌县 / 安远县 寻乌县 / 石城县'),
  ],
};

function city(name: string, weight: number, counties: string): City {
  const groups = counties.split('/').map((group) => group.split(' ').filter((county) => county !== ''));
  const [covered = [], won = [], blank = [], unwanted = []] = groups;
  return { name, weight, covered, won, blank, unwanted };
}
