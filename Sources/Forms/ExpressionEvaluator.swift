import Foundation

/// Computes the value of an expression's tree.
struct ExpressionEvaluator<Context: ExpressionContext> {
  let context: Context

  func value(of node: ExpressionNode) -> Operand {
    switch node {
    case .literal(let operand): operand
    case .reference(let name): value(ofReference: name)
    case .current: context.current
    case .attribute(let name): .string(context.attribute(name))
    case .negative(let node): .number(-value(of: node).number)
    case .binary(let sign, let left, let right): binary(sign, left, right)
    case .call(let function, let nodes): call(function, nodes)
    }
  }

  private func value(ofReference name: String) -> Operand {
    let values = context.values(of: name)
    return values.count == 1 ? values[0] : .list(values)
  }

  private func binary(
    _ sign: BinaryOperator, _ left: ExpressionNode, _ right: ExpressionNode
  ) -> Operand {
    switch sign {
    case .or: .bool(value(of: left).bool || value(of: right).bool)
    case .and: .bool(value(of: left).bool && value(of: right).bool)
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      .bool(Comparison.holds(value(of: left), sign, value(of: right)))
    case .plus: .number(value(of: left).number + value(of: right).number)
    case .minus: .number(value(of: left).number - value(of: right).number)
    case .times: .number(value(of: left).number * value(of: right).number)
    case .div: .number(value(of: left).number / value(of: right).number)
    case .mod:
      .number(value(of: left).number.truncatingRemainder(dividingBy: value(of: right).number))
    }
  }

  private func call(_ function: ExpressionFunction, _ nodes: [ExpressionNode]) -> Operand {
    switch function {
    case .if: return value(of: nodes[value(of: nodes[0]).bool ? 1 : 2])
    case .count: return .number(Double(count(nodes[0])))
    case .today: return .string(context.today)
    case .now: return .string(context.now)
    case .position: return .number(Double(context.position))
    default:
      let values = nodes.map { value(of: $0) }
      let first = values.first ?? context.current
      return function.apply(to: values.isEmpty ? [first] : values)
    }
  }

  /// The number of instances: of a repeat, or of the repeat that a question is in.
  private func count(_ node: ExpressionNode) -> Int {
    if case .reference(let name) = node { return context.values(of: name).count }
    return value(of: node).values.count
  }
}
