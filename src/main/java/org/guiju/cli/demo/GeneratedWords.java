package org.guiju.cli.demo;

import java.util.List;
import java.util.SplittableRandom;

/**
 * What generated things are called: of a trade, an object and what is laid down for it, the first
 * of each list more often than the last, as some words are in most titles and others in few.
 */
final class GeneratedWords {

  private static final List<Name> OBJECTS =
      names(
          """
          电动汽车 Electric vehicles
          钢结构 Steel structures
          纺织品 Textiles
          食品接触材料 Food contact materials
          信息技术 Information technology
          建筑用玻璃 Glass in building
          医疗器械 Medical devices
          塑料管道 Plastics piping
          农药残留 Pesticide residues
          工业机器人 Industrial robots
          水泥 Cement
          照明灯具 Luminaires
          锂离子电池 Lithium-ion batteries
          电力变压器 Power transformers
          智慧城市 Smart cities
          绿茶 Green tea
          橡胶密封件 Rubber seals
          养老机构 Care homes for the elderly
          地理信息 Geographic information
          起重机械 Lifting appliances
          铝合金型材 Aluminium alloy profiles
          饲料添加剂 Feed additives
          压力容器 Pressure vessels
          化妆品 Cosmetics
          光伏组件 Photovoltaic modules
          公共数据 Public data
          船用柴油机 Marine diesel engines
          道路照明 Road lighting
          木质家具 Wooden furniture
          消防水带 Fire hoses
          稀土金属 Rare earth metals
          民用无人机 Civil unmanned aircraft
          水产养殖 Aquaculture
          儿童玩具 Toys
          氢燃料 Hydrogen fuel
          石墨烯 Graphene
          白酒 Baijiu
          轨道交通车辆 Rail vehicles
          中药材 Chinese medicinal materials
          物流托盘 Logistics pallets
          海水淡化 Seawater desalination
          精密轴承 Precision bearings
          生物质燃料 Biomass fuels
          古建筑修缮 Repair of historic buildings
          量子通信 Quantum communication
          竹编工艺品 Bamboo handicrafts
          钟表机芯 Watch movements
          地热供暖 Geothermal heating
          乐器用弦 Strings for musical instruments
          冰雪运动场所 Venues for winter sports
          """);

  private static final List<Name> ASPECTS =
      names(
          """
          技术规范 Technical specification
          试验方法 Test methods
          安全要求 Safety requirements
          通用要求 General requirements
          检验规则 Inspection rules
          服务质量评价 Evaluation of service quality
          术语 Vocabulary
          设计导则 Guidelines for design
          能效限定值 Minimum allowable values of energy efficiency
          管理体系指南 Guidance on management systems
          包装和运输 Packaging and transport
          抽样程序 Sampling procedures
          环境影响评估 Environmental impact assessment
          数据交换格式 Data exchange format
          安装与验收 Installation and acceptance
          回收利用 Recycling
          校准规程 Calibration procedures
          可靠性 Reliability
          分类与编码 Classification and coding
          风险管理 Risk management
          """);

  private static final List<Name> TRADES =
      names(
          """
          机械 Machinery
          电子 Electronics
          化工 Chemistry
          食品 Food
          建材 Building materials
          纺织 Textile
          汽车 Automotive
          医药 Pharmaceutical
          冶金 Metallurgy
          能源 Energy
          轻工 Light industry
          农业 Agriculture
          船舶 Shipbuilding
          检测 Testing
          环保 Environment
          航空 Aviation
          """);

  /** A name in both languages. */
  record Name(String zh, String en) {}

  private GeneratedWords() {}

  /** What a standard is about. */
  static Name title(SplittableRandom random) {
    Name object = pick(OBJECTS, random);
    Name aspect = pick(ASPECTS, random);
    return new Name(object.zh + aspect.zh, object.en + " - " + aspect.en);
  }

  /** What an organization does. */
  static Name trade(SplittableRandom random) {
    return pick(TRADES, random);
  }

  /**
   * The product of two evenly distributed numbers between 0 and 1 is small more often than great.
   */
  private static Name pick(List<Name> from, SplittableRandom random) {
    return from.get((int) (random.nextDouble() * random.nextDouble() * from.size()));
  }

  private static List<Name> names(String lines) {
    return lines
        .lines()
        .map(
            line ->
                new Name(
                    line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1)))
        .toList();
  }
}
